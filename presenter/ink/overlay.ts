/** What is drawn and pointed at, over the slide of an audience's window. */
import { pathOf, piecesOn } from '../../scripts/talk/ink.ts'
import type { Registers } from '../../scripts/talk/registers.ts'
import { AROUND, PEN, POINTER, widths } from './colours.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A shape as it is written in SVG. */
const path = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more}/>`

/** What a slide shows besides itself, as SVG of its width in thousandths. */
export function drawingOf(registers: Registers, slide: string | undefined): string {
  if (slide === undefined) return ''
  const pieces = piecesOn(registers, slide).map((piece) => ({ d: pathOf(piece), colour: PEN[piece.colour]! }))
  const pointer = registers.pointer?.value
  return [
    ...pieces.map(({ d }) => path(d, AROUND, widths.around, ' stroke-opacity=".7"')),
    ...pieces.map(({ d, colour }) => path(d, colour, widths.pen)),
    pointer?.slide === slide
      ? `<circle class="pointer" cx="${pointer.x}" cy="${pointer.y}" r="${widths.halo}" fill="${POINTER}" fill-opacity=".35"/>` +
        `<circle cx="${pointer.x}" cy="${pointer.y}" r="${widths.pointer}" fill="${POINTER}" stroke="${AROUND}" stroke-width="2"/>`
      : '',
  ].join('')
}

/**
 * Lays it over the slide.
 * @param slide the window's slide; undefined where it shows something else
 * @returns to be called when something has changed
 */
export function overlay(registers: () => Registers, slide: () => string | undefined): () => void {
  let svg: SVGSVGElement | undefined
  let asked = false
  const watched = new ResizeObserver(() => ask())

  function draw(): void {
    asked = false
    const canvas = document.getElementById('slide-content')
    const drawing = canvas ? drawingOf(registers(), slide()) : ''
    if (!svg && drawing === '') return
    svg ??= made()
    svg.innerHTML = drawing
    if (!canvas) return
    watched.observe(canvas)
    const { left, top, width, height } = canvas.getBoundingClientRect()
    Object.assign(svg.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
    svg.setAttribute('viewBox', `0 0 1000 ${width > 0 ? (1000 * height) / width : 1000}`)
  }
  function made(): SVGSVGElement {
    const element = document.createElementNS(SVG, 'svg')
    element.id = 'diptych-ink'
    element.setAttribute('aria-hidden', 'true')
    element.style.cssText = 'position:fixed;z-index:2147483646;pointer-events:none'
    document.body.append(element)
    watched.observe(document.documentElement)
    return element
  }
  function ask(): void {
    if (asked) return
    asked = true
    requestAnimationFrame(draw)
  }
  return ask
}
