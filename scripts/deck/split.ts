/** Rules by which what is too much for one slide becomes several. */

/**
 * Splits items into pages so that each page's heights add up to at most `room`, and evens the pages
 * out, so that no page is left with a single item. An item that is higher than the room gets a page.
 *
 * @param items in order
 * @param height height of an item in px, gap included
 * @param room height of a page in px
 * @param most items on a page at the most
 */
export function paginate<T>(items: T[], height: (item: T) => number, room: number, most = Infinity): T[][] {
  const fill = (limit: number, count: number): T[][] => {
    const pages: T[][] = []
    let page: T[] = []
    let used = 0
    for (const item of items) {
      const needed = height(item)
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
  const pages = fill(room, most)
  if (pages.length < 2) return pages
  // The smallest limit that needs no more pages evens them out.
  let low = 0
  let high = room
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (fill(middle, most).length <= pages.length) high = middle
    else low = middle
  }
  return fill(high, Math.min(most, Math.ceil(items.length / pages.length) + 1))
}

/** Splits into pages of at most `most` items, as even as they get. */
export function chunk<T>(items: T[], most: number): T[][] {
  return paginate(items, () => 1, most, most)
}
