/** A slide at the size of a stamp: what kind of evidence it shows, in boxes without words. 160 × 90 units. Pure. */

import { barEnd, linear, logarithmic, logAxis } from './chart/scales.js'

/** Left, top, width, height, and how it is painted. */
export type MiniatureBox = [x: number, y: number, width: number, height: number, paint: number]

/** Paints, by number: an outline, a soft field, a line of text in grey, ink, the accent, and dots in grey and in the accent. */
export const paints = ['frame', 'soft', 'words', 'ink', 'accent', 'dot', 'dot-accent'] as const
const [FRAME, SOFT, WORDS, INK, ACCENT, DOT, DOT_ACCENT] = [0, 1, 2, 3, 4, 5, 6]

/** What a miniature needs to know of its slide. */
export type MiniatureOf =
  | { shape: 'bars' | 'dots' | 'areas' | 'numbers'; values: number[]; strong: boolean[]; percent: boolean }
  | { shape: 'grid'; columns: number; rows: number; strong: [row: number, column: number][] }
  | { shape: 'axis'; at: number[] }
  | { shape: 'pair' }
  | { shape: 'cards'; count: number }
  | { shape: 'columns'; count: number }
  | { shape: 'sentence' }
  | { shape: 'list'; count: number }
  | { shape: 'code'; lengths: number[] }
  | { shape: 'picture' }

const head: MiniatureBox = [10, 9, 76, 6, INK]
const most = 6

type Numbers = Extract<MiniatureOf, { values: number[] }>

/** Where bars begin and end, where their numbers stand, and how high all of them are. */
const rows = { from: 10, width: 108, number: 124, top: 22, height: 60 }
const paintOf = ({ strong }: Numbers, at: number): number =>
  strong.includes(true) && !strong[at] ? WORDS : ACCENT

/** Rows of a chart, each with its number; what stands on their tracks is of the chart's kind. */
function tracks(
  of: Numbers,
  track: (y: number, height: number, at: number) => MiniatureBox[],
): MiniatureBox[] {
  const shown = of.values.slice(0, most)
  const step = rows.height / Math.max(shown.length, 1)
  const bar = Math.min(18, step * 0.62)
  return shown.flatMap((_, at): MiniatureBox[] => {
    const y = rows.top + at * step + (step - bar) / 2
    return [
      ...track(y, bar, at),
      [rows.number, y + bar / 2 - Math.min(8, bar) / 2, 26, Math.min(8, bar), INK],
    ]
  })
}

/** Bars from zero, on the scale of their slide. */
const bars = (of: Numbers): MiniatureBox[] => {
  const end = barEnd(of.values, of.percent)
  return tracks(of, (y, height, at) => [
    [rows.from, y, rows.width, height, SOFT],
    [
      rows.from,
      y,
      Math.max(2, (rows.width * linear(of.values[at] ?? 0, end)) / 100),
      height,
      paintOf(of, at),
    ],
  ])
}

/** Small whole numbers, as their slide shows them: so many squares each (scripts/figures/chart/units.ts). */
function units({ values, ...of }: Numbers): MiniatureBox[] {
  const across = Math.min(20, Math.max(...values))
  const lines = values.map((value) => Math.max(1, Math.ceil(value / across)))
  const pitch = Math.min(13, 132 / across, 52 / lines.reduce((sum, one) => sum + one, 0))
  const gap = (60 - pitch * lines.reduce((sum, one) => sum + one, 0)) / values.length
  return values.flatMap((value, row) => {
    const top = 24 + lines.slice(0, row).reduce((sum, one) => sum + one * pitch + gap, 0)
    return Array.from({ length: value }, (_, at): MiniatureBox => {
      const [x, y] = [10 + (at % across) * pitch, top + Math.floor(at / across) * pitch]
      return [x, y, pitch * 0.86, pitch * 0.86, paintOf({ values, ...of }, row)]
    })
  })
}

/** Are these so few whole numbers, and so small? */
const areUnits = ({ values, percent }: Numbers): boolean =>
  !percent &&
  values.length <= 3 &&
  values.every((value) => Number.isInteger(value) && value >= 0 && value <= 100) &&
  values.some((value) => value > 1)

/** Dots on a logarithmic axis. */
const dots = (of: Numbers): MiniatureBox[] => {
  const { span } = logAxis(of.values)
  const side = 9
  const lines = tracks(of, (y, height, at) => {
    const x = rows.from + ((rows.width - side) * logarithmic(of.values[at] ?? 0, span)) / 100
    const middle = y + height / 2
    return [
      [rows.from, middle - 1, x - rows.from, 2, SOFT],
      [x, middle - side / 2, side, side, paintOf(of, at) === ACCENT ? DOT_ACCENT : DOT],
    ]
  })
  return [...lines, [rows.from, rows.top + rows.height, rows.width, 1.5, WORDS]]
}

/** Squares by area on one ground. */
const areas = (of: Numbers): MiniatureBox[] => {
  const shown = of.values.slice(0, 4).map((value) => Math.max(0, value))
  const top = Math.max(...shown, 0) || 1
  const sides = shown.map((value) => Math.max(3, 54 * Math.sqrt(value / top)))
  const gap = (140 - sides.reduce((sum, side) => sum + side, 0)) / Math.max(1, shown.length)
  return sides.map((side, at): MiniatureBox => {
    const before = sides.slice(0, at).reduce((sum, one) => sum + one + gap, 0)
    return [10 + before + gap / 2, 82 - side, side, side, paintOf(of, at)]
  })
}

/** Large numbers, each above its words. */
const numbers = (of: Numbers): MiniatureBox[] => {
  const shown = of.values.slice(0, 3)
  const width = 140 / Math.max(1, shown.length)
  return shown.flatMap((_, at): MiniatureBox[] => [
    [10 + at * width, 30, width * 0.66, 18, paintOf(of, at)],
    [10 + at * width, 56, width * 0.8, 4, WORDS],
    [10 + at * width, 65, width * 0.6, 4, WORDS],
  ])
}

const grid = (columns: number, rows: number, strong: [number, number][]): MiniatureBox[] => {
  const [count, lines] = [Math.min(columns, 4), Math.min(rows, 5)]
  const [width, height] = [112 / count, 60 / lines]
  return Array.from({ length: lines }, (_, row): MiniatureBox[] => [
    [10, 24 + row * height + height * 0.25, 20, Math.min(5, height * 0.4), WORDS],
    ...Array.from({ length: count }, (_, column): MiniatureBox => {
      const isStrong = strong.some(([r, c]) => r === row && c === column)
      return [38 + column * width, 24 + row * height, width - 4, height - 4, isStrong ? ACCENT : FRAME]
    }),
  ]).flat()
}

/** Boxes beside one another, each with a title and lines. */
const side = (count: number, titled: boolean): MiniatureBox[] => {
  const shown = Math.min(Math.max(count, 1), 4)
  const width = 140 / shown
  return Array.from({ length: shown }, (_, at): MiniatureBox[] => {
    const x = 10 + at * width
    return [
      [x, 24, width - 6, 56, titled ? SOFT : FRAME],
      [x + 6, 32, (width - 18) * 0.7, 5, INK],
      [x + 6, 44, width - 18, 4, WORDS],
      [x + 6, 53, (width - 18) * 0.8, 4, WORDS],
    ]
  }).flat()
}

/** The boxes of a miniature, in the order in which they are drawn. */
export function miniature(of: MiniatureOf): MiniatureBox[] {
  switch (of.shape) {
    case 'bars':
      return [head, ...(areUnits(of) ? units(of) : bars(of))]
    case 'dots':
      return [head, ...dots(of)]
    case 'areas':
      return [head, ...areas(of)]
    case 'numbers':
      return [head, ...numbers(of)]
    case 'grid':
      return [head, ...grid(of.columns, of.rows, of.strong)]
    case 'axis':
      return [
        head,
        [10, 51, 140, 2, WORDS],
        ...of.at.slice(0, 10).flatMap((place, at): MiniatureBox[] => {
          const x = 12 + place * 132
          const left = Math.min(126, Math.max(10, x - 8))
          return [
            [x + 3, at % 2 ? 55 : 40, 1, at % 2 ? 7 : 8, WORDS],
            [x, 48.5, 7, 7, DOT_ACCENT],
            [left, at % 2 ? 62 : 24, 24, 16, SOFT],
            [left, at % 2 ? 62 : 38.5, 24, 1.5, ACCENT],
          ]
        }),
      ]
    case 'pair':
      return [head, [10, 24, 58, 56, SOFT], [76, 24, 74, 56, FRAME], ...words(18, 42, 2), ...words(86, 54, 3)]
    case 'cards':
      return [head, ...side(of.count, false)]
    case 'columns':
      return [head, ...side(of.count, true)]
    case 'sentence':
      return [
        [14, 26, 4, 40, ACCENT],
        [26, 28, 112, 9, INK],
        [26, 42, 96, 9, INK],
        [26, 56, 60, 9, INK],
      ]
    case 'list':
      return [
        head,
        ...Array.from({ length: Math.min(of.count, 6) }, (_, at): MiniatureBox[] => [
          [10, 25 + at * 10, 5, 5, ACCENT],
          [22, 25 + at * 10, 128 - ((at * 37) % 50), 5, WORDS],
        ]).flat(),
      ]
    case 'code':
      return [
        head,
        [10, 24, 140, 58, FRAME],
        ...of.lengths
          .slice(0, 6)
          .map((length, at): MiniatureBox => [18, 31 + at * 8, length * 120, 4, WORDS]),
      ]
    case 'picture':
      return [
        head,
        [10, 24, 140, 58, SOFT],
        [20, 34, 12, 12, ACCENT],
        [44, 52, 60, 22, WORDS],
        [84, 42, 50, 32, INK],
      ]
  }
}

const words = (x: number, width: number, count: number): MiniatureBox[] =>
  Array.from({ length: count }, (_, at): MiniatureBox => [
    x,
    42 + at * 9,
    width - at * 8,
    5,
    at ? WORDS : INK,
  ])
