/** Words struck out of a quotation, and those that are written in. Pure. */

/** What is changed: words that go, with those in their place, or words that are written in behind others. */
export type Edit = { cut: string; put?: string | undefined } | { after: string; put: string }

/** A piece of the quotation as it is kept or struck, or what is written in. */
export interface EditPart {
  type: 'kept' | 'cut' | 'put'
  text: string
}

export interface Edited {
  parts: EditPart[]
  /** Indices of the edits whose words the quotation does not have, or another edit has already. */
  lost: number[]
}

interface Range {
  from: number
  to: number
  put: string
}

/** The words by which an edit finds its place. */
export const wordsOf = (edit: Edit): string => ('cut' in edit ? edit.cut : edit.after)

/** The quotation in pieces. An edit takes the first place of its words that no other has taken. */
export function edited(quote: string, edits: readonly Edit[]): Edited {
  const taken: Range[] = []
  const lost: number[] = []
  for (const [index, edit] of edits.entries()) {
    const range = rangeOf(quote, edit, taken)
    if (range) taken.push(range)
    else lost.push(index)
  }
  const parts: EditPart[] = []
  const add = (type: EditPart['type'], text: string): void => {
    if (text) parts.push({ type, text })
  }
  let at = 0
  for (const { from, to, put } of taken.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    add('kept', quote.slice(at, from))
    add('cut', quote.slice(from, to))
    if (put && joins(quote.slice(0, to), put)) add('kept', ' ')
    add('put', put)
    at = to
  }
  add('kept', quote.slice(at))
  return { parts, lost }
}

function rangeOf(quote: string, edit: Edit, taken: Range[]): Range | undefined {
  const words = wordsOf(edit)
  const put = edit.put ?? ''
  if (!words) return undefined
  for (let at = quote.indexOf(words); at >= 0; at = quote.indexOf(words, at + 1)) {
    const to = at + words.length
    const from = 'cut' in edit ? at : to
    if (taken.every((other) => (to <= other.from || from >= other.to) && !sameSpot(other, from, to)))
      return { from, to, put }
  }
  return undefined
}

/** Two insertions at one place would stand in no order. */
const sameSpot = (other: Range, from: number, to: number): boolean => other.from === from && other.to === to

/** Does a space belong between what stands there and what is written in? Not in scripts without spaces. */
function joins(before: string, put: string): boolean {
  return /[\p{L}\p{N}\p{Pe}\p{Pf}.!?%…]$/u.test(before) && /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(put)
    ? !/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]$/u.test(before) &&
        !/^[\u2e80-\u9fff\uff00-\uffef]/u.test(put)
    : false
}
