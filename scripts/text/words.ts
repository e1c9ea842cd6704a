/** Word-aware line breaks for Chinese and Japanese: `<wbr>` between the words that Intl.Segmenter finds. */

const han = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u
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
  const inside = insides(text, whole)
  const words = wordsOf(text, locale)
  const starts: number[] = []
  let before: Before = { text: '', long: false, han: false }
  let index = 0
  for (const [at, word] of words.entries()) {
    if (at === 0 || (!inside.has(index) && mayBreak(before, word, words[at + 1] ?? ''))) {
      starts.push(index)
      before = { text: '', long: false, han: false }
    }
    before = longer(before, word)
    index += word.length
  }
  return starts.map((from, at) => text.slice(from, starts[at + 1]))
}

/**
 * The words of a text. Sentence by sentence, and only their text is kept: V8 gives each segment a copy of all that it
 * was given.
 */
function wordsOf(text: string, locale: string): string[] {
  const words: string[] = []
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  for (const sentence of text.split(/(?<=[，。；！？、])(?=\p{Script=Han})/u))
    for (const { segment } of segmenter.segment(sentence)) words.push(segment)
  return words
}

/** What stands before a place, as far as it decides whether a line may break there. */
interface Before {
  /** Its end, of at least eight characters where it has so many. */
  text: string
  /** There is more before that. */
  long: boolean
  han: boolean
}

/** A piece that may grow for as long as the text is is never looked at whole. */
function longer({ text, long, han: had }: Before, word: string): Before {
  const all = text + word
  return { text: all.slice(-16), long: long || all.length > 16, han: had || han.test(word) }
}

/** Positions inside an occurrence of one of the words. */
function insides(text: string, whole: string[]): Set<number> {
  const found = new Set<number>()
  for (const word of whole) {
    for (let at = text.indexOf(word); at >= 0 && word.length > 1; at = text.indexOf(word, at + word.length)) {
      for (let offset = 1; offset < word.length; offset++) found.add(at + offset)
    }
  }
  for (const [from, to] of unbroken(text)) for (let at = from + 1; at < to; at++) found.add(at)
  return found
}

/** Words that stand for themselves: nothing hangs on them. */
const loose = /^[与和或及在从到把被让给向对由用以为是将而但比也都就才又再还只均并则若如等]$/u
/** What follows a verb or a name and is nothing without it: 接|上去, 写|出来, 科技|大学. */
const trailing =
  /^(?:[上下出起进过回][来去]|上|下|出|成|为|好|完|到|住|大学|学院|公司|研究所|等人|之间|以上|以下|以内|左右)$/u
/** What hangs on the word before it, wherever that ends. */
const particle = /^[的了着过地得们吗呢吧]/u
/** Prepositions and conjunctions lead to the word after them: no line ends with one. */
const leaders = '与和及或以对在给把让从向为用'
const leading = new RegExp(`^[${leaders}但]$`, 'u')
const numeral = '[一二两三四五六七八九十几每各这那某]'
const measure = '[个台张种条层次件句份位名项组类块步行对篇]'
/** A number with its measure word belongs to what it counts: 三种|商品, 一台|机器. */
const counted = new RegExp(`^[${leaders}但]?${numeral}${measure}$`, 'u')
const counting = new RegExp(`${numeral}$`, 'u')
const measured = new RegExp(`^${measure}`, 'u')
/** Longest word of Chinese characters that such hanging may make. */
const longest = 6

function mayBreak({ text: before, long, han: hadHan }: Before, after: string, next: string): boolean {
  if (opening.test(before) || closing.test(after)) return false
  // Spaces break by themselves; a number stays with its measure word, Latin with Latin.
  if (/\s$/u.test(before)) return false
  if (/\d$/u.test(before) && after.length === 1) return false
  if (!hadHan && !han.test(after)) return false
  const hanging = !long && after.length <= 2 * longest && [...before].length + [...after].length <= longest
  // A single character hangs on the word after it: 多|模态, 大|模型, 下|一个, 高|质量, 训|连接器.
  if (before.length === 1 && han.test(before) && !loose.test(before) && hanging) return false
  if (counting.test(before) && measured.test(after)) return false
  if (leading.test(before) && han.test(after) && hanging) return false
  if (counted.test(before) && han.test(after) && after.length > 1 && hanging) return false
  // 算出|下一个: what may trail a verb begins a number here.
  if (/^[上下]$/u.test(after) && /^[一个次几]/u.test(next)) return true
  if (trailing.test(after) && hanging && !/\p{P}$/u.test(before)) return false
  if (after.length > 1) return true
  // A single character hangs on the word before: particles, suffixes, and two single characters in a row.
  return !(
    /[的了着过地得们吗呢吧器层化性率者学型机图表集串块度量值式力点方态体法类版员品线网库页列项组端源池卡屏]/u.test(
      after,
    ) ||
    (before.length === 1 &&
      han.test(before) &&
      !loose.test(before) &&
      !/[多大小超非反新旧单双各每某第下上前后这那最更不未与和或及]/u.test(after))
  )
}

/**
 * Pieces of a text in Latin letters that no line may break, in their order: names with figures in them
 * (GPT-3, ViT-L/14@336), a number with its unit or its factor (24 GB, 336 × 336), dates and ranges, options of
 * commands (--no-verify; of a long one its beginning).
 *
 * @returns start and end of each; short enough for any column
 */
export function unbroken(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const { 0: whole, index } of text.matchAll(pieces)) {
    const piece = whole.length > longestPiece ? (/^--?[\p{L}\d]+/u.exec(whole)?.[0] ?? whole) : whole
    // Without a mark or a space at which a line could break there is nothing to keep.
    if (piece.length <= longestPiece && /[-–/@ \u00a0×年月]/u.test(piece.slice(0, -1)))
      found.push([index, index + piece.length])
  }
  return found
}

const longestPiece = 20
const dates = '\\d{1,4} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?)?|\\d{1,2} ?月 ?\\d{1,2} ?日'
/** A word in capitals and its number: Llama 3.1, March 2025. */
const named = '\\p{Lu}[\\p{Script=Latin}]{1,9}(?: \\d[\\d.]*B?(?![\\p{L}\\d]))+'
const unit =
  '(?:[kKMGTP]?i?[Bb](?:/s)?|[kMGT]?Hz|[mkMG]?W|[nµmk]?m|[nµm]?s|min|h|px|pt|GPU|TPU|FLOPs?|bit|bits|%|°C|[秒分时天日月年种个条张层倍万亿字位项次块步])'
const number = '\\d[\\d.,]*'
const pieces = new RegExp(
  [
    // 2021-09-03, 2021年9月3日
    '\\d{4}-\\d{2}(?:-\\d{2})?(?![\\d-])',
    dates,
    // 14 February 2019, February 14, 2019
    '\\d{1,2}\\.? \\p{Lu}\\p{Ll}{2,8} \\d{4}(?!\\d)|\\p{Lu}\\p{Ll}{2,8} \\d{1,2}, \\d{4}(?!\\d)',
    // --no-verify, -x
    `(?<![\\p{L}\\d-])--?[\\p{L}\\d][\\p{L}\\d_]*(?:-[\\p{L}\\d]+)*`,
    // 1990–2000, +49-30-123456
    `(?<![\\p{L}\\d@/.:-])\\+?\\d+(?:[-–]\\d+)+(?![\\p{L}\\d-])`,
    // 336 × 336, 24 GB
    `${number}(?: ?[×x] ?${number})+(?: ${unit}(?![\\p{L}\\d]))?`,
    `${number} ${unit}(?![a-zA-Z\\d])`,
    // 83.6 cIoU
    `${number} [a-z]?\\p{Lu}[\\p{Script=Latin}\\d]{0,4}(?![\\p{L}\\d-])`,
    `(?:(?<=[\\p{P}]|^)[${leaders}] )?${named}`,
    `(?<=[\\p{P}]|^)[${leaders}] [\\p{Script=Latin}]{1,9}(?![\\p{L}\\d])`,
    // NExT-GPT, Q-Former
    `(?<![\\p{L}\\d@/.:-])\\p{Lu}\\p{L}{0,6}-\\p{Lu}\\p{L}{1,7}(?![\\p{L}\\d/@-])`,
    // zero-shot: a line that ends with a short first half reads badly
    `(?<![\\p{L}\\d@/.:-])\\p{Ll}{2,5}-\\p{Ll}{3,8}(?![\\p{L}\\d]|[/@.-]\\p{L})`,
    // A name with at least one figure, and what hangs on it: GPT-3’s
    `(?<![\\p{L}\\d@/.:-])(?=[\\p{Script=Latin}\\d@/.-]*\\d)(?=[\\d@/.-]*\\p{Script=Latin})[\\p{Script=Latin}\\d]+(?:[-/@.][\\p{Script=Latin}\\d]+)+(?:[’']s)?`,
  ].join('|'),
  'gu',
)

/** Does a Chinese character meet a Latin letter or a figure there? A line then has a little space. */
export function isSeam(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  return (ideograph.test(last) && latin.test(first)) || (latin.test(last) && ideograph.test(first))
}

/** May a line break where one piece of a sentence ends and another (a link, a bold word) begins? */
export function edgeBreaks(before: string, after: string): boolean {
  const last = [...before].at(-1) ?? ''
  const first = [...after][0] ?? ''
  if (!last || !first || /\s/u.test(last) || opening.test(last) || closing.test(first)) return false
  if (particle.test(first)) return false
  return han.test(last) || han.test(first)
}

/** Does the text bring a quotation mark of its own, dots before it aside? It gets no second one. */
export const isQuoted = (text: string): boolean => /^[\s…]*[“”„"«»「『‘]/u.test(text)
