/** Word-aware line breaks for Chinese and Japanese: `<wbr>` between the words that Intl.Segmenter finds. */

const han = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const opening = /[（《〈「『【〔“‘([{]$/u
const closing = /^[\s）》〉」』】〕”’)\]},.;:!?，。；：！？、…—·％%々〜～ー-]/u

/** Has the text no character of a full-width script? Its punctuation is drawn from the Latin font then. */
export const isLatin = (text: string): boolean => text !== '' && !han.test(text)

/**
 * Parts of the text between which a line may break. One part where nothing is to be done. The words in
 * `whole` (of the deck's glossary, say) stay in one part.
 */
export function breakable(text: string, whole: string[] = [], locale = 'zh'): string[] {
  if (!han.test(text) || typeof Intl === 'undefined' || !('Segmenter' in Intl)) return [text]
  const parts: string[] = []
  const inside = insides(text, whole)
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const last = parts.at(-1)
    if (last === undefined || (!inside.has(index) && mayBreak(last, segment))) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts
}

/** Positions inside an occurrence of one of the words. */
function insides(text: string, whole: string[]): Set<number> {
  const found = new Set<number>()
  for (const word of whole) {
    for (let at = text.indexOf(word); at >= 0 && word.length > 1; at = text.indexOf(word, at + word.length)) {
      for (let offset = 1; offset < word.length; offset++) found.add(at + offset)
    }
  }
  return found
}

function mayBreak(before: string, after: string): boolean {
  if (opening.test(before) || closing.test(after)) return false
  // Spaces break by themselves; a number stays with its measure word, Latin with Latin.
  if (/\s$/u.test(before)) return false
  if (/\d$/u.test(before) && after.length === 1) return false
  if (!han.test(before) && !han.test(after)) return false
  // Prefixes hang on the word after them: 多|模态, 大|模型, 下|一个.
  if (before.length === 1 && /[多大小超非反新旧单双各每某第下上前后这那最更不未]/u.test(before)) return false
  if (after.length > 1) return true
  // A single character hangs on the word before: particles, suffixes, and two single characters in a row.
  return !(
    /[的了着过地得们吗呢吧器层化性率者学型机图表集串块度量值式力点方]/u.test(after) ||
    (before.length === 1 &&
      han.test(before) &&
      !/[与和或及在从到把被让给向对由用以为是将而但比]/u.test(before) &&
      !/[多大小超非反新旧单双各每某第下上前后这那最更不未与和或及]/u.test(after))
  )
}

/** May a line break where one piece of a sentence ends and another (a link, a bold word) begins? */
export function edgeBreaks(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  if (!last || !first || /\s/u.test(last) || opening.test(last) || closing.test(first)) return false
  return han.test(last) || han.test(first)
}
