/** Texts of a random deck: each carries a mark of its own (`§12`), by which a test finds it again. */
import type { Dice } from '../dice.js'

export type Text = string | Record<string, string>

const words: Record<string, string[]> = {
  en: 'model token the data flow 2024 a cache-line re-reads (once) “quoted” R&D 3.5% it’s input/output'.split(
    ' ',
  ),
  de: 'Ölförderung Donaudampfschifffahrtsgesellschaft und die Übertragung groß „so“ z. B. 3,5 % Maß'.split(
    ' ',
  ),
  zh: '模型 词元 数据流 把图像与文本拼接成一条序列 缓存 三步 注意力机制 训练，推理 《论文》 统一'.split(' '),
  ar: 'نموذج بيانات الرموز تدريب «اقتباس» في 2024 ذاكرة'.split(' '),
}

/** Marks of the inline syntax around a word; `link` names a target that exists. */
export interface Mentions {
  sources: string[]
  terms: string[]
}

export type Length = 'word' | 'line' | 'paragraph' | 'any'

const lengths: Record<Exclude<Length, 'any'>, [number, number]> = {
  word: [1, 3],
  line: [3, 12],
  paragraph: [15, 90],
}

/** Makes the texts of a deck's fields. */
export interface Texts {
  /** A plain text. */
  plain(length?: Length): Text
  /** A text in the inline syntax. */
  inline(length?: Length): Text
  /** Paragraphs with clicks. */
  notes(): Text
}

/** Texts of common words, in up to four languages. */
export class RandomTexts implements Texts {
  private count = 0

  constructor(
    private readonly dice: Dice,
    readonly languages: readonly string[],
    /** What inline texts may cite and name. */
    private readonly mentions: Mentions,
  ) {}

  plain(length: Length = 'line'): Text {
    return this.made(length, (language, size) => this.run(language, size))
  }

  inline(length: Length = 'any'): Text {
    return this.made(length, (language, size) => this.marked(language, size))
  }

  notes(): Text {
    const clicks = this.dice.times(this.dice.between(1, 4), () =>
      this.dice.pick(['', '', '[click] ', '[click:2] ']),
    )
    const marks = clicks.map(() => this.mark())
    return this.each((language) =>
      clicks.map((click, at) => `${click}${this.marked(language, 8)} ${marks[at]}`).join('\n\n'),
    )
  }

  private mark(): string {
    return `§${(this.count += 1)}`
  }

  private each(one: (language: string) => string): Text {
    const [first] = this.languages
    const alike = this.languages.length === 1 ? 0.8 : 0.1
    if (this.dice.chance(alike)) return one(first!)
    return Object.fromEntries(this.languages.map((language) => [language, one(language)]))
  }

  private made(length: Length, one: (language: string, size: number) => string): Text {
    const kind =
      length === 'any' ? this.dice.pick(['word', 'line', 'line', 'line', 'paragraph'] as const) : length
    const size = this.dice.between(...lengths[kind])
    const mark = this.mark()
    return this.each((language) => `${one(language, size)} ${mark}`)
  }

  private run(language: string, size: number): string {
    const between = language === 'zh' ? '' : ' '
    return this.dice.times(size, () => this.dice.pick(words[language] ?? words.en!)).join(between)
  }

  private marked(language: string, size: number): string {
    const { dice, mentions } = this
    const piece = (): string => {
      const word = dice.pick(words[language] ?? words.en!).replace(/[()]/g, '')
      switch (dice.between(0, 12)) {
        case 0:
          return `**${word}**`
        case 1:
          return `*${word}*`
        case 2:
          return `\`${word} x\``
        case 3:
          return `[${word}](https://a.example/${dice.between(1, 9)})`
        case 4:
          return mentions.sources.length ? `${word} [@${dice.pick(mentions.sources)}]` : word
        case 5:
          return mentions.terms.length ? `[${word}](#${dice.pick(mentions.terms)})` : word
        default:
          return word
      }
    }
    return dice.times(size, piece).join(' ')
  }
}
