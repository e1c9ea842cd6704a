/** Texts made at random of what is known to hurt: a seed gives the same ones at every run. */
import { randomFrom } from '../../scripts/models/chance.js'
import { nastyStrings } from './strings.js'

const marks = [...'{}<>()[]*_`~#-+=|:;!?.,\'"&$@%\\/^']
const words = 'a b1 Ab style class end click the GPT 1. 2024 词元 図 한 שלום مرحبا ñandú ß İ'.split(' ')
const runs =
  '{{ }} --- :: $$ ]( ![ </ /> <!-- --> ``` ** __ ~~ \\\\ && &# %% @{ -( :( "\' [[ ]] ||| -> => .. ,, [click] v-'.split(
    ' ',
  )
/** White space that isn't a plain space; what becomes of it is told in scripts/text/white-space.ts. */
const spaces = ['\u00a0', '\u2009', '\u202f', '\u3000', '\u2028', '\u2029', '  ']
const joiners = [
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\ufeff',
]

/** Ranges of characters that a deck may hold: no controls, no half surrogates, no noncharacters. */
const ranges: [number, number][] = [
  [0x21, 0x7e],
  [0xa1, 0x17f],
  [0x300, 0x36f],
  [0x370, 0x1fff],
  [0x2010, 0x27bf],
  [0x3001, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
  [0xff01, 0xffee],
  [0x1f300, 0x1faff],
  [0x20000, 0x2a6df],
]

/**
 * Texts of one line without white space at their ends, none empty.
 *
 * @param count so many
 * @param seed the same seed gives the same texts
 * @param most characters in one, about
 */
export function randomTexts(count: number, seed: number, most = 60): string[] {
  const random = randomFrom(seed)
  const below = (end: number): number => Math.floor(random() * end)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const any = (): string => {
    const [from, to] = pick(ranges)
    return String.fromCodePoint(from + below(to - from + 1))
  }
  const piece = (): string => {
    const dice = random()
    if (dice < 0.3) return pick(marks)
    if (dice < 0.45) return pick(runs)
    if (dice < 0.65) return pick(nastyStrings)
    if (dice < 0.8) return pick(words)
    if (dice < 0.84) return pick(spaces)
    if (dice < 0.88) return pick(joiners)
    return any()
  }
  const one = (): string => {
    const joined = pick(['', '', ' '])
    let text = ''
    for (let left = 1 + below(8); left > 0; left--) {
      const more = text === '' ? piece() : text + joined + piece()
      if (more.length > most) break
      text = more
    }
    return text.trim()
  }
  return Array.from({ length: count }, () => {
    for (;;) {
      const text = one()
      if (text !== '') return text
    }
  })
}
