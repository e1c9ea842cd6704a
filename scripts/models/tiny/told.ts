/** What is told of the tiny model and of its answers. Pure. */
import { palette, type Colour } from './shape.js'

/** Place of the largest share. */
export const likeliest = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares))

/** Words for the sentence that tells the model's size and how often it is right. */
export function figureWords(
  figures: { parameters: number; examined: number; seeing: number; blind: number },
  tag?: string,
): Record<string, string> {
  const number = new Intl.NumberFormat(tag)
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  return {
    parameters: number.format(figures.parameters),
    examined: number.format(figures.examined),
    seeing: share.format(figures.seeing),
    blind: share.format(figures.blind),
  }
}

/** A colour as the model sees it, for CSS, and whether white letters are read better on it than black ones. */
export function paintOf(colour: Colour): { background: string; dark: boolean } {
  const channels = palette[colour]
  const [r = 0, g = 0, b = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return {
    background: `rgb(${channels.map((one) => Math.round(one * 255)).join(' ')})`,
    dark: 1.05 / (light + 0.05) > (light + 0.05) / 0.05,
  }
}
