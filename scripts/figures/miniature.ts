/** A slide at the size of a stamp: what kind of evidence it shows, in boxes without words. 160 × 90 units. Pure. */

/** Left, top, width, height, and how it is painted. */
export type MiniatureBox = [x: number, y: number, width: number, height: number, paint: number]

/** Paints, by number: an outline, a soft field, a line of text in grey, ink, and the accent. */
export const paints = ['frame', 'soft', 'words', 'ink', 'accent'] as const
const [FRAME, SOFT, WORDS, INK, ACCENT] = [0, 1, 2, 3, 4]

/** What a miniature needs to know of its slide. */
export type MiniatureOf =
  | { shape: 'bars'; values: number[]; strong: boolean[] }
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

const bars = (values: number[], strong: boolean[]): MiniatureBox[] => {
  const shown = values.slice(0, most)
  const top = Math.max(...shown, 0) || 1
  const step = 62 / Math.max(shown.length, 1)
  return shown.map((value, at) => [
    36,
    22 + at * step,
    Math.max(2, (114 * Math.max(0, value)) / top),
    step * 0.62,
    strong[at] ? ACCENT : WORDS,
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
      return [head, ...bars(of.values, of.strong)]
    case 'grid':
      return [head, ...grid(of.columns, of.rows, of.strong)]
    case 'axis':
      return [
        head,
        [10, 51, 140, 2, WORDS],
        ...of.at.slice(0, 10).flatMap((place, at): MiniatureBox[] => {
          const x = 12 + place * 132
          return [
            [x, 48, 7, 7, ACCENT],
            [Math.min(126, Math.max(10, x - 8)), at % 2 ? 62 : 24, 24, 16, FRAME],
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
