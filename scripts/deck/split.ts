/** Rules by which what is too much for one slide becomes several. */

/**
 * Splits items into pages so that each page's heights add up to at most `room`, and evens the pages
 * out, so that no page is left with a single item. An item that is higher than the room gets a page.
 *
 * @param items in order
 * @param height height of an item in px, gap included
 * @param room height of a page in px
 * @param most items on a page at the most
 * @param least pages at the least, where there are items enough
 */
export function paginate<T>(
  items: T[],
  height: (item: T) => number,
  room: number,
  most = Infinity,
  least = 1,
): T[][] {
  // Measured once: evening out tries many limits.
  const heights = items.map(height)
  const fill = (limit: number, count: number): T[][] => {
    const pages: T[][] = []
    let page: T[] = []
    let used = 0
    for (const [index, item] of items.entries()) {
      const needed = heights[index]!
      if (page.length > 0 && (used + needed > limit || page.length >= count)) {
        pages.push(page)
        page = []
        used = 0
      }
      page.push(item)
      used += needed
    }
    if (page.length > 0) pages.push(page)
    return pages
  }
  const count = Math.max(fill(room, most).length, Math.min(least, items.length))
  if (count < 2) return fill(room, most)
  // The smallest limit that needs no more pages evens them out.
  let low = 0
  let high = room
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(middle, most).length <= count) high = middle
    else low = middle
  }
  const even = fill(high, Math.min(most, Math.ceil(items.length / count) + 1))
  return even.length <= count ? even : fill(high, most)
}

/** Splits into pages of at most `most` items, as even as they get. */
export function chunk<T>(items: T[], most: number): T[][] {
  return paginate(items, () => 1, most, most)
}

/** One or two columns make a page; the columns of all pages are evened out, so that none stands alone. */
function columnPages<T>(items: T[], height: (item: T) => number, room: number, count: 1 | 2): T[][] {
  if (count === 1) return paginate(items, height, room)
  const fewest = paginate(items, height, room).length
  const columns = paginate(items, height, room, Infinity, Math.ceil(fewest / 2) * 2)
  const pages: T[][] = []
  for (let index = 0; index < columns.length; index += 2) {
    pages.push([...(columns[index] ?? []), ...(columns[index + 1] ?? [])])
  }
  return pages
}

/**
 * The same in the largest type with which there are no more pages than in the smallest: one size for the whole list.
 *
 * @param sizes in px, from the largest
 */
function columnPagesIn<T>(
  items: T[],
  sizes: readonly number[],
  height: (item: T, size: number) => number,
  room: number,
  count: 1 | 2,
): { pages: T[][]; size: number } {
  const at = (size: number): { pages: T[][]; size: number } => ({
    pages: columnPages(items, (item) => height(item, size), room, count),
    size,
  })
  const smallest = at(sizes.at(-1)!)
  for (const size of sizes) {
    const tried = at(size)
    const fits = items.every((item) => height(item, size) <= room)
    if (fits && tried.pages.length <= smallest.pages.length) return tried
  }
  return smallest
}

/** How a page of a list in two columns is set. */
export interface ListSetting {
  /** Type size in px, the same on every page; absent where the list is short and has one page. */
  size?: number
}

/**
 * The pages of a list in two columns, or in one, each with its setting: those of a list that is long or `grouped` share one size.
 */
export function listPages<T>(
  items: T[],
  {
    sizes,
    height,
    room,
    grouped,
    columns = 2,
  }: {
    sizes: readonly number[]
    height: (item: T, size: number) => number
    room: number
    grouped: boolean
    columns?: 1 | 2
  },
): { page: T[]; setting: ListSetting }[] {
  const { pages, size } = columnPagesIn(items, sizes, height, room, columns)
  const isSet = pages.length > 1 || grouped
  return pages.map((page) => ({ page, setting: isSet ? { size } : {} }))
}
