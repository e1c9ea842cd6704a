/** Reads the geometry of drawn diagrams in a real browser, and what is wrong with it. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-chromium'
import { diagramFonts, type FontFile } from '../../scripts/fonts/measure.js'

/** A blank page with the fonts of diagrams. */
export async function fontPage(page: Page, fonts: FontFile[] = diagramFonts()): Promise<void> {
  await page.setContent('<!doctype html><body style="margin:0"><div id="at"></div></body>')
  await page.evaluate(
    async (faces) => {
      for (const { family, weight, data, unicodeRange } of faces) {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
        const ranges = unicodeRange ? { unicodeRange } : {}
        document.fonts.add(await new FontFace(family, bytes, { weight: String(weight), ...ranges }).load())
      }
    },
    fonts.map(({ file, ...face }) => ({ ...face, data: readFileSync(file).toString('base64') })),
  )
}

export interface Wanted {
  /** Room of the drawing, px. */
  width: number
  height: number
}

/** What is wrong with drawings, each as a sentence that names it; none = all rules of the design guide hold. */
export function faults(page: Page, svgs: [string, string][], wanted: Wanted): Promise<string[]> {
  return page.evaluate(
    ([all, room]) => {
      interface Box {
        left: number
        top: number
        right: number
        bottom: number
        name: string
      }
      const found: string[] = []
      const at = document.getElementById('at')!
      for (const [id, svg] of all) {
        at.innerHTML = svg
        const root = at.querySelector('svg')!
        // A small graph is shown larger than its numbers; what is measured are those.
        const shown = Number(root.getAttribute('width'))
        root.setAttribute('width', String(root.viewBox.baseVal.width))
        root.setAttribute('height', String(root.viewBox.baseVal.height))
        const say = (what: string) => found.push(`${id}: ${what}`)
        const of = (element: Element, name: string): Box => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return { left, top, right, bottom, name }
        }
        const overlap = (a: Box, b: Box, slack: number) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack
        const holds = (outer: Box, inner: Box, slack: number) =>
          inner.left >= outer.left - slack &&
          inner.right <= outer.right + slack &&
          inner.top >= outer.top - slack &&
          inner.bottom <= outer.bottom + slack
        if (root.querySelector('foreignObject')) say('a foreignObject')
        const size = root.viewBox.baseVal
        if (shown < size.width - 1 || shown > room.width + 1) say(`is shown ${shown} px wide`)
        if (size.width > room.width + 0.5 || size.height > room.height + 1)
          say(`${size.width} × ${size.height} does not fit ${room.width} × ${room.height}`)
        const canvas: Box = { left: -1, top: -1, right: size.width + 1, bottom: size.height + 1, name: '' }
        const stages = [...root.querySelectorAll('.dip-stage')]
        const boxes = stages.map((stage) =>
          of(stage.querySelector('.dip-box')!, stage.getAttribute('data-node') ?? ''),
        )
        const places = new Map<string, { left: number; right: number }>()
        stages.forEach((stage, index) => {
          const box = boxes[index]!
          const key = stage.getAttribute('data-stage')!
          const same = places.get(key)
          if (same && (Math.abs(same.left - box.left) > 1 || Math.abs(same.right - box.right) > 1))
            say(`${key} stands at another x in another lane`)
          places.set(key, box)
          if (!holds(canvas, box, 1)) say(`${box.name} is outside of the drawing`)
          for (const text of stage.querySelectorAll('text')) {
            const own = of(text, text.textContent ?? '')
            // A tag stands beside its box, clear of all boxes.
            if (text.closest('.dip-tag')) {
              if (!holds(canvas, own, 1)) say(`“${own.name}” is outside of the drawing`)
              for (const other of boxes)
                if (overlap(other, own, 0.5)) say(`“${own.name}” meets the box ${other.name}`)
            } else if (!holds(box, own, 1.5)) say(`“${own.name}” is outside of its box ${box.name}`)
          }
          const held = [...stage.querySelectorAll('.dip-tokens, .dip-art')].map((mark) =>
            of(mark, `what stands in ${box.name}`),
          )
          for (const mark of held) {
            if (!holds(box, mark, 0.5)) say(`${mark.name} is outside of it`)
            for (const text of stage.querySelectorAll('text')) {
              const words = of(text, text.textContent ?? '')
              const inner = { ...words, top: words.top + 4, bottom: words.bottom - 4 }
              if (overlap(mark, inner, 0.5)) say(`“${words.name}” meets ${mark.name}`)
            }
          }
          boxes.slice(0, index).forEach((other) => {
            if (overlap(box, other, 0.5)) say(`${box.name} overlaps ${other.name}`)
          })
        })
        const labels: Box[] = []
        for (const text of root.querySelectorAll('text')) {
          const fontSize = parseFloat(getComputedStyle(text).fontSize)
          const own = of(text, text.textContent ?? '')
          const weight = Number(getComputedStyle(text).fontWeight)
          if (fontSize < 16) say(`“${own.name}” has ${fontSize} px`)
          if (text.closest('.dip-stage') && weight >= 600 && fontSize < 20)
            say(`label “${own.name}” has ${fontSize} px`)
          if (!holds(canvas, own, 1)) say(`“${own.name}” is outside of the drawing`)
          for (const other of labels)
            if (overlap(own, other, 2.5)) say(`“${own.name}” overlaps “${other.name}”`)
          labels.push(own)
        }
        for (const edge of root.querySelectorAll('.dip-edge')) {
          const [from, to] = [edge.getAttribute('data-from'), edge.getAttribute('data-to')]
          const points = (edge.getAttribute('data-points') ?? '')
            .split(' ')
            .map((point) => point.split(',').map(Number) as [number, number])
          const own = new Set([...edge.querySelectorAll('text')].map((text) => text.textContent))
          points.slice(1).forEach(([x, y], index) => {
            const [px, py] = points[index]!
            if (Math.abs(x - px) > 0.6 && Math.abs(y - py) > 0.6)
              say(`edge ${from} → ${to} is not orthogonal`)
            const line: Box = {
              left: Math.min(x, px) - 0.5,
              right: Math.max(x, px) + 0.5,
              top: Math.min(y, py) - 0.5,
              bottom: Math.max(y, py) + 0.5,
              name: `edge ${from} → ${to}`,
            }
            for (const box of boxes) {
              // Its own ends are touched, not crossed.
              const slack = box.name === from || box.name === to ? 3 : 1
              const inner = {
                ...box,
                left: box.left + slack,
                right: box.right - slack,
                top: box.top + slack,
                bottom: box.bottom - slack,
              }
              if (overlap(line, inner, 0)) say(`${line.name} runs through ${box.name}`)
            }
            for (const label of labels)
              if (
                !own.has(label.name) &&
                overlap(line, { ...label, top: label.top + 4, bottom: label.bottom - 4 }, 0)
              )
                say(`${line.name} runs through “${label.name}”`)
          })
        }
      }
      at.innerHTML = ''
      return found
    },
    [svgs, wanted] as [[string, string][], Wanted],
  )
}
