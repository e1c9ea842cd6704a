/** Contrast (WCAG 2.2) and colour differences under the three colour-vision deficiencies. */

type Rgb = [number, number, number]

/** Channels 0–1 of `#rrggbb`. */
export const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb

const toLinear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const linearOf = (hex: string): Rgb => rgb(hex).map(toLinear) as Rgb
const dot = (row: readonly number[], [r, g, b]: Rgb): number =>
  (row[0] as number) * r + (row[1] as number) * g + (row[2] as number) * b

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [a, b]
    .map((hex) => dot([0.2126, 0.7152, 0.0722], linearOf(hex)))
    .sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const deficiency = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const
export type Deficiency = keyof typeof deficiency
export const deficiencies = Object.keys(deficiency) as Deficiency[]

function lab(linear: Rgb): Rgb {
  const white = [0.95047, 1, 1.08883]
  const xyz = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
  ]
  const [x, y, z] = xyz.map((row, index) => {
    const value = dot(row, linear) / (white[index] as number)
    return value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116
  }) as Rgb
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** ΔE76 of two colours as seen with the deficiency, or with none. */
export function difference(a: string, b: string, seen?: Deficiency): number {
  const [p, q] = [a, b].map((hex) => {
    const linear = linearOf(hex)
    if (!seen) return lab(linear)
    return lab(deficiency[seen].map((row) => Math.min(1, Math.max(0, dot(row, linear)))) as Rgb)
  }) as [Rgb, Rgb]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}
