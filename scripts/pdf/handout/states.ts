/** Paper has no clicks: below a drawing that grows its states stand in a strip. */
import type { Page } from 'playwright-chromium'

/**
 * Puts the states of each growing drawing below its slide's picture, the first lane alone to begin with, each with the
 * badge of the click that brings it, as the notes have. They show what comes when; the words are in the picture above,
 * where they can be read, and are left out here, where they would be under 7 pt.
 */
export async function addStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('#handout > :not(.ho-six) .ho-slide')) {
      const [whole, alone] = frame.querySelectorAll<SVGSVGElement>('.dt-diagram > svg')
      if (!whole || !alone) continue
      const strip = document.createElement('div')
      strip.className = 'ho-states'
      strip.setAttribute('aria-hidden', 'true')
      const steps = [...whole.querySelectorAll<SVGElement>('[data-step]')]
      const last = Math.max(...steps.map(({ dataset }) => Number(dataset['step'])))
      for (let step = 0; step <= last; step++) strip.append(cellOf(step === 0 ? alone : whole, step))
      frame.after(strip)
    }

    function cellOf(drawing: SVGSVGElement, step: number): HTMLElement {
      const cell = document.createElement('div')
      const copy = cell.appendChild(drawing.cloneNode(true) as SVGSVGElement)
      for (const attribute of ['role', 'aria-label', 'data-print-figure', 'width', 'height'])
        copy.removeAttribute(attribute)
      copy.setAttribute('aria-hidden', 'true')
      for (const part of copy.querySelectorAll<SVGElement>('[data-step], [data-until]')) {
        const { step: from = 0, until = Infinity } = part.dataset
        if (step < Number(from) || step >= Number(until)) part.remove()
        else part.removeAttribute('visibility')
      }
      for (const text of copy.querySelectorAll('text')) text.remove()
      const badge = cell.appendChild(document.createElement('span'))
      if (step > 0) {
        badge.className = 'ho-badge'
        badge.textContent = String(step)
      }
      return cell
    }
  })
}
