/**
 * The table of where a line of Chinese or Japanese may break: between two words that Intl.Segmenter finds, a row for each reason.
 * The first row that applies decides.
 */
import { closing, ending, han, ideograph, katakana, leaders, opening, particle } from './characters.js'

/** A place between two words. */
export interface Gap {
  /** What stands before it since the last break; of a long piece its end, of at least eight characters. */
  before: string
  /** There is more before that. */
  long: boolean
  /** A full-width character stands before it. */
  hadHan: boolean
  /** The word after it, and the one after that. */
  after: string
  next: string
}

export interface BreakRule {
  id: string
  why: string
  /** Before, after and perhaps next; a test sends it through. */
  example: [before: string, after: string, next?: string]
  when: (gap: Gap) => boolean
  /** May a line break there? */
  breaks: boolean
}

/** Longest word of Chinese characters that hanging together may make. */
const longest = 6
/** May the two hang together? A piece that may grow for as long as the text is is never looked at whole. */
const short = ({ before, long, after }: Gap): boolean =>
  !long && after.length <= 2 * longest && [...before].length + [...after].length <= longest

/** Longest piece of Japanese, which writes more characters than Chinese: a text in kana alone has to break, too. */
const longestKana = 12
const fitsLine = ({ before, long, after }: Gap): boolean =>
  !long && [...before].length + [...after].length <= longestKana

/** Words of one character that stand for themselves: nothing hangs on them. */
const loose = /^[与和或及在从到把被让给向对由用以为是将而但比按据经也都就才又再还只均并则若如等]$/u
/** A single Chinese character before the place that is no word for itself. */
const bound = ({ before }: Gap): boolean => before.length === 1 && han.test(before) && !loose.test(before)

const numeral = '[一二两三四五六七八九十几每各这那某]'
const measure = '[个台张种条层次件句份位名项组类块步行对篇]'
const leading = new RegExp(`^[${leaders}但]$`, 'u')
const counting = new RegExp(`${numeral}$`, 'u')
const measured = new RegExp(`^${measure}`, 'u')
const counted = new RegExp(`^[${leaders}但]?${numeral}${measure}$`, 'u')
const trailing =
  /^(?:[上下出起进过回][来去]|上|下|出|成|为|好|完|到|住|大学|学院|公司|研究所|等人|之间|以上|以下|以内|左右)$/u
/** What Chinese universities are named after, besides their place. */
const subject = /^(?:科技|理工|师范|交通|工业|农业|医科|财经|政法|人民)$/u
const localizer = /^[时中里内外前后间]$/u
const suffix = /[层化性率者学型机图表集串块度量值式力点方态体法类版员品线网库页列项组端源池卡屏器]/u

export const breakRules: BreakRule[] = [
  {
    id: 'opening',
    why: 'No line ends with an opening bracket or quotation mark.',
    example: ['《', '论文'],
    when: ({ before }) => opening.test(before),
    breaks: false,
  },
  {
    id: 'closing',
    why: 'No line begins with a closing bracket, a comma or a full stop.',
    example: ['模型', '，'],
    when: ({ after }) => closing.test(after),
    breaks: false,
  },
  {
    id: 'space',
    why: 'A space breaks by itself.',
    example: ['模型 ', '学习'],
    when: ({ before }) => /\s$/u.test(before),
    breaks: false,
  },
  {
    id: 'figure',
    why: 'A figure stays with its measure word.',
    example: ['模型有3', '层'],
    when: ({ before, after }) => /\d$/u.test(before) && after.length === 1,
    breaks: false,
  },
  {
    id: 'latin',
    why: 'Latin text breaks at its spaces and hyphens, as the browser does it.',
    example: ['GPT', 'model'],
    when: ({ hadHan, after }) => !hadHan && !han.test(after),
    breaks: false,
  },
  {
    id: 'bound',
    why: 'A single character hangs on the word after it: 多模态, 大模型, 高质量, 训连接器.',
    example: ['多', '模态'],
    when: (gap) => bound(gap) && short(gap),
    breaks: false,
  },
  {
    id: 'measure',
    why: 'A numeral stays with its measure word: 三种, 一台.',
    example: ['一共三', '种'],
    when: ({ before, after }) => counting.test(before) && measured.test(after),
    breaks: false,
  },
  {
    id: 'leading',
    why: 'A preposition or conjunction leads to the word after it: 和连接器.',
    example: ['和', '连接器'],
    when: (gap) => leading.test(gap.before) && han.test(gap.after) && short(gap),
    breaks: false,
  },
  {
    id: 'counted',
    why: 'A number with its measure word belongs to what it counts: 三种商品, 一台机器.',
    example: ['三种', '商品'],
    when: (gap) => counted.test(gap.before) && han.test(gap.after) && gap.after.length > 1 && short(gap),
    breaks: false,
  },
  {
    id: 'next-one',
    why: 'What may trail a verb (算出) begins a number here: 算出|下一个.',
    example: ['算出', '下', '一个'],
    when: ({ after, next }) => /^[上下]$/u.test(after) && /^[一个次几]/u.test(next),
    breaks: true,
  },
  {
    id: 'university',
    why: 'The name of a university is one: 华中科技大学.',
    example: ['华中', '科技', '大学'],
    when: ({ before, after, next }) =>
      han.test(before.slice(-1)) && subject.test(after) && next.startsWith('大学'),
    breaks: false,
  },
  {
    id: 'trailing',
    why: 'What follows a verb or a name and is nothing without it: 接上去, 写出来, 科技大学.',
    example: ['科技', '大学'],
    when: (gap) => trailing.test(gap.after) && short(gap) && !/\p{P}$/u.test(gap.before),
    breaks: false,
  },
  {
    id: 'katakana',
    why: 'A run of katakana is one word, which the finder of words may not know: トークン.',
    example: ['トーク', 'ン'],
    when: (gap) => katakana.test(gap.before.slice(-1)) && katakana.test(gap.after) && fitsLine(gap),
    breaks: false,
  },
  {
    id: 'ending',
    why: 'Kana after a word of Japanese are its particle or its ending: モデルは, 読みます.',
    example: ['モデル', 'から'],
    when: (gap) => ending.test(gap.after) && !/[\s\p{P}]$/u.test(gap.before) && fitsLine(gap),
    breaks: false,
  },
  {
    id: 'localizer',
    why: 'A word of place or time hangs on what stands there: 思考时, 训练中.',
    example: ['思考', '时'],
    when: ({ before, after }) => localizer.test(after) && ideograph.test(before.slice(-1)),
    breaks: false,
  },
  {
    id: 'since',
    why: 'A date and the word that closes it: 自 2018 年起, even where a bracket stands between them.',
    example: ['（2018 年）', '起', '还'],
    when: ({ before, after }) => after === '起' && /[年月日）]$/u.test(before),
    breaks: false,
  },
  {
    id: 'clause-end',
    why: 'The last character before a mark hangs on the word before it: 更多样，, which the finder of words cuts 更多|样.',
    example: ['更多', '样', '，'],
    when: (gap) =>
      han.test(gap.after) &&
      gap.after.length === 1 &&
      !loose.test(gap.after) &&
      /^[，。；：！？、]/u.test(gap.next) &&
      ideograph.test(gap.before.slice(-1)) &&
      short(gap),
    breaks: false,
  },
  {
    id: 'word',
    why: 'A word of several characters may begin a line.',
    example: ['学习', '统一'],
    when: ({ after }) => after.length > 1,
    breaks: true,
  },
  {
    id: 'particle',
    why: 'A particle hangs on the word before it: 模型的, 学了.',
    example: ['模型', '的'],
    when: ({ after }) => particle.test(after),
    breaks: false,
  },
  {
    id: 'suffix',
    why: 'A suffix hangs on the word before it: 编码器, 准确率.',
    example: ['准确', '率'],
    when: ({ after }) => suffix.test(after),
    breaks: false,
  },
  {
    id: 'character',
    why: 'Any other character may begin a line.',
    example: ['语言', '又'],
    when: () => true,
    breaks: true,
  },
]

/** May a line break there? */
export function mayBreak(gap: Gap): boolean {
  for (const rule of breakRules) if (rule.when(gap)) return rule.breaks
  return true
}
