/** Notes of an outline entry that goes over several slides. */
import type { NoteParagraph } from './model.js'

export interface SharedNotes {
  /** What is said at each part; `click` counts the part's own clicks. */
  parts: NoteParagraph[][]
  /** The last click that the notes name comes after the last one that there is. */
  late: boolean
}

/**
 * Shares notes out to the parts of an entry.
 *
 * Where parts have clicks of their own (`reveal`), the notes' clicks count these over all parts: what is said at
 * the fourth click stands with the first one of a second part when the first part has three. Where none has any,
 * turning to the next part is the click. What is said on entering stands with the first part. What would be said
 * after the last click is said at it.
 *
 * @param clicks clicks of each part, in order; at least one part
 */
export function shareNotes(notes: NoteParagraph[], clicks: number[]): SharedNotes {
  const total = clicks.reduce((sum, count) => sum + count, 0)
  const parts: NoteParagraph[][] = clicks.map(() => [])
  const last = total > 0 ? total : clicks.length - 1
  for (const paragraph of notes) {
    const due = Math.min(paragraph.click, last)
    let [part, click] = total > 0 ? [0, due] : [due, 0]
    while (click > (clicks[part] ?? 0)) click -= clicks[part++] ?? 0
    parts[part]?.push({ ...paragraph, click })
  }
  return { parts, late: notes.some(({ click }) => click > last) }
}
