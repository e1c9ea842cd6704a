/** Word-aware line breaks for Chinese and Japanese: `<wbr>` between the words that Intl.Segmenter finds. */

const han = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const opening = /[（《〈「『【〔“‘([{]$/u
const closing = /^[\s）》〉」』】〕”’)\]},.;:!?，。；：！？、…—·％%々〜～ー-]/u

/** Parts of the text between which a line may break. One part where nothing is to be done. */
export function breakable(text: string, locale = 'zh'): string[] {
  if (!han.test(text) || typeof Intl === 'undefined' || !('Segmenter' in Intl)) return [text]
  const parts: string[] = []
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const last = parts.at(-1)
    if (last === undefined || mayBreak(last, segment)) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}

function mayBreak(before: string, after: string): boolean {
  if (opening.test(before) || closing.test(after)) return false
  // Spaces break by themselves; a number stays with its measure word, Latin with Latin.
  if (/\s$/u.test(before)) return false
  if (/\d$/u.test(before) && after.length === 1) return false
  if (!han.test(before) && !han.test(after)) return false
  if (after.length > 1) return true
  // A single character hangs on the word before: particles, suffixes, and two single characters in a row.
  return !(/[的了着过地得们吗呢吧器层化性率者学型机图表集串块度量值式力点]/u.test(after) || (before.length === 1 && han.test(before)))
}

export const hasHan = (text: string): boolean => han.test(text)
