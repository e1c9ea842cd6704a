/** Search through the slides of a deck: pure, so that the dialog (components/DeckSearch.vue) only shows it. */
import { fold, folded } from './fold.js'

/** What a built deck tells of each slide, in `search.json`. */
export interface SearchEntry {
  no: number
  title: string
  text: string
  notes: string
}

export interface SearchHit {
  no: number
  title: string
  /** The place found: text before, the word, text after; undefined where the title or the number was found. */
  place?: { before: string; found: string; after: string; notes: boolean }
}

const AROUND = 36

/**
 * Slides that hold every word of the query, those with it in the title first, then in the text, then in the notes.
 * A number finds the slide of that number first.
 * @param limit at most so many
 */
export function searchSlides(entries: SearchEntry[], query: string, limit = 50): SearchHit[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const ranked = entries.flatMap((entry) => {
    const { no, title, text, notes } = entry
    if (words.length === 1 && String(no) === words[0]) return [{ rank: 0, hit: { no, title } }]
    const fields = [title, text, notes]
    const found = (of: string[]) => words.every((word) => of.some((field) => fold(field).includes(word)))
    if (found([title])) return [{ rank: 1, hit: { no, title } }]
    if (found([title, text])) return [{ rank: 2, hit: { no, title, place: placeOf(text, words, false) } }]
    if (found(fields)) return [{ rank: 3, hit: { no, title, place: placeOf(notes, words, true) } }]
    return []
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.hit.no - b.hit.no)
    .slice(0, limit)
    .map(({ hit }) => hit)
}

/** The first of the words in the text, with what stands around it. */
function placeOf(text: string, words: string[], notes: boolean): SearchHit['place'] {
  const { text: plain, from, to } = folded(text)
  const found = words
    .map((word) => ({ at: plain.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]
  if (!found) return { before: '', found: '', after: text.slice(0, 2 * AROUND), notes }
  // Whole letters, where a part of one was found.
  const start = from[found.at] ?? 0
  const end = to[found.at + found.length - 1] ?? text.length
  return {
    before: (start > AROUND ? '…' : '') + text.slice(Math.max(0, start - AROUND), start),
    found: text.slice(start, end),
    after: text.slice(end, end + AROUND) + (end + AROUND < text.length ? '…' : ''),
    notes,
  }
}
