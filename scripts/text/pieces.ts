/** The table of what no line may break in a text in Latin letters, a row for each kind of piece. */
import { leaders } from './characters.js'

export interface PieceRule {
  /** What it is, and why it stays whole. */
  why: string
  /** An example, which a test sends through. */
  example: string
  /** Source of a regular expression with the flag `u`. */
  pattern: string
}

const raw = String.raw
const number = raw`\d[\d.,]*`
const measures = raw`[秒分时天日月年种个条张层倍万亿字位项次块步例家篇台句段页行列题轮名人级类份路帧代]`
const unit = raw`(?:[kKMGTP]?i?[Bb](?:/s)?|[kMGT]?Hz|[mkMG]?W|[nµmk]?m|[nµm]?s|min|h|px|pt|GPU|TPU|FLOPs?|bit|bits|%|°C|${measures})`
/** What a name does not begin behind: it would be the end of another one, or of an address. */
const fresh = raw`(?<![\p{L}\d@/.:-])`

/** Letters of Latin words; a Chinese character before one is no part of it. */
const letters = raw`\p{Script=Latin}`
const alone = raw`(?<![${letters}\d@/.:-])`

/** The first row that fits at a place decides. */
export const pieceRules: PieceRule[] = [
  {
    why: 'A date in digits.',
    example: '2021-09-03',
    pattern: raw`\d{4}-\d{2}(?:-\d{2})?(?![\d-])`,
  },
  {
    why: 'A Chinese date from the year on.',
    example: '2021年9月3日',
    pattern: raw`\d{1,4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?|[初底末中代前后])?`,
  },
  {
    why: 'A Chinese date without a year.',
    example: '5 月 28 日',
    pattern: raw`\d{1,2} ?月 ?\d{1,2} ?日`,
  },
  {
    why: 'A date with the day first.',
    example: '14 February 2019',
    pattern: raw`\d{1,2}\.? \p{Lu}\p{Ll}{2,8} \d{4}(?!\d)`,
  },
  {
    why: 'A date with the month first.',
    example: 'February 14, 2019',
    pattern: raw`\p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4}(?!\d)`,
  },
  {
    why: 'An option of a command: its hyphens are no places to break.',
    example: '--no-verify',
    pattern: raw`(?<![\p{L}\d-])--?[\p{L}\d][\p{L}\d_]*(?:-[\p{L}\d]+)*`,
  },
  {
    why: 'A range, or a number with hyphens such as one of a telephone.',
    example: '+49-30-123456',
    pattern: raw`${fresh}\+?\d+(?:[-–]\d+)+(?![\p{L}\d-])`,
  },
  {
    why: 'A sum that is short: no line ends with its equals sign.',
    example: '336 ÷ 14 = 24',
    pattern: raw`${number}(?: [÷×+−] ${number}){1,2} [=≈] ${number}(?![\p{L}\d])`,
  },
  {
    why: 'A product, with its unit.',
    example: '336 × 336 px',
    pattern: raw`${number}(?: ?[×x] ?${number})+(?: ${unit}(?![\p{L}\d]))?`,
  },
  {
    why: 'A number with its unit.',
    example: '24 GB',
    pattern: raw`${number} ${unit}(?![a-zA-Z\d])`,
  },
  {
    why: 'A number in thousands or millions with its measure word.',
    example: '665K 条',
    pattern: raw`${number}[kKMB] ${measures}`,
  },
  {
    why: 'A Chinese name and its number or letter, at the end of a clause.',
    example: '模型 1',
    pattern: raw`\p{Script=Han}{2} [\dA-Z](?=$|[\p{P}])`,
  },
  {
    why: 'A short bracket stays with the word before it.',
    example: 'LMM（四）',
    pattern: raw`${alone}[\p{Script=Latin}\d]{1,8} ?（[^（）]{1,2}）`,
  },
  {
    why: 'A number with the name of a metric.',
    example: '83.6 cIoU',
    pattern: raw`${number} [a-z]?\p{Lu}[\p{Script=Latin}\d]{0,4}(?![\p{L}\d-])`,
  },
  {
    why: 'A word in capitals and its number, with the Chinese preposition that leads to it.',
    example: '给 Llama 3.1 8B',
    pattern: raw`(?:(?<=[\p{P}]|^)[${leaders}] )?\p{Lu}[\p{Script=Latin}]{1,9}(?: \d+(?:\.\d+)*B?(?![\p{L}\d]))+`,
  },
  {
    why: 'A Chinese preposition leads to the Latin word after it.',
    example: '以 LLM',
    pattern: raw`(?<=[\p{P}]|^)[${leaders}] [\p{Script=Latin}\d][\p{Script=Latin}\d.-]{0,13}(?![${letters}\d])`,
  },
  {
    why: 'A name of two parts in capitals.',
    example: 'Q-Former',
    pattern: raw`${fresh}\p{Lu}\p{L}{0,6}-\p{Lu}\p{L}{1,7}(?![\p{L}\d/@-])`,
  },
  {
    why: 'A short word with hyphens: a line that ends within it reads badly.',
    example: 'cross-attention',
    pattern: raw`${alone}(?=[${letters}-]{4,16}(?![${letters}\d-]))[${letters}]+(?:-[${letters}]+)+(?![/@.][\p{L}\d])`,
  },
  {
    why: 'Two short words with a slash: so does a line that ends at it.',
    example: 'and/or',
    pattern: raw`${alone}[${letters}]{1,8}/[${letters}]{1,8}(?![\p{L}\d/@.-])`,
  },
  {
    why: 'Two values with a slash between.',
    example: '7B / 34B',
    pattern: raw`${alone}[${letters}\d.]{1,5} / [${letters}\d.]{1,5}(?![\p{L}\d])`,
  },
  {
    why: 'No line begins with a slash.',
    example: 'prompt /',
    pattern: raw`${alone}[${letters}\d.]{1,12} /(?= |$)`,
  },
  {
    why: 'A name with at least one figure, and what hangs on it.',
    example: 'ViT-L/14@336’s',
    pattern: raw`${fresh}(?=[\p{Script=Latin}\d@/.-]*\d)(?=[\d@/.-]*\p{Script=Latin})[\p{Script=Latin}\d]+(?:[-/@.][\p{Script=Latin}\d]+)+(?:[’']s)?`,
  },
]

const pieces = new RegExp(pieceRules.map(({ pattern }) => pattern).join('|'), 'gu')
/** Characters of the longest piece: short enough for any column. */
const longestPiece = 20

/**
 * Pieces of a text in Latin letters that no line may break, in their order: names with figures in them
 * (GPT-3, ViT-L/14@336), a number with its unit or its factor (24 GB, 336 × 336), dates and ranges, options of
 * commands (--no-verify; of a long one its beginning).
 *
 * @returns start and end of each
 */
export function unbroken(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const { 0: whole, index } of text.matchAll(pieces)) {
    const piece = whole.length > longestPiece ? (/^--?[\p{L}\d]+/u.exec(whole)?.[0] ?? whole) : whole
    // Without a mark or a space at which a line could break there is nothing to keep.
    if (piece.length <= longestPiece && /[-–/@ \u00a0×÷=年月（]/u.test(piece.slice(0, -1)))
      found.push([index, index + piece.length])
  }
  return found
}
