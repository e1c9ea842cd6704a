/** Turns the open print page into the handout: the slides' DOM, scaled, among pages of our own HTML. */
import type { Page } from 'playwright-chromium'

export interface HandoutSection {
  /** Name of the CSS page, which decides the header. */
  pageName: string
  className: string
  /** Anchors of the slides that stand here, with the HTML after each. */
  slides?: { anchor: string; after: string; cover?: boolean }[]
  /** HTML of a section without slides. */
  html?: string
}

/** Font family of the slides' text. */
export function slideFontFamily(page: Page): Promise<string> {
  return page.evaluate(() => {
    const slide = document.querySelector('.dt-slide, .slidev-layout') ?? document.body
    return getComputedStyle(slide).fontFamily
  })
}

/** Puts the sections in place of the slides. `lang` and `dir` are those of the deck. */
export async function arrange(
  page: Page,
  sections: HandoutSection[],
  css: string,
  locale: { tag: string; dir: string },
): Promise<void> {
  await page.evaluate(
    ({ sections, css, locale }) => {
      for (const style of document.querySelectorAll('style'))
        if (/@page\s*\{/.test(style.textContent ?? ''))
          style.textContent = (style.textContent ?? '').replace(/@page\s*\{[^}]*\}/g, '')
      const style = document.createElement('style')
      style.textContent = css
      document.head.append(style)

      const root = document.createElement('div')
      root.id = 'handout'
      root.lang = locale.tag
      root.dir = locale.dir
      for (const { pageName, className, slides, html } of sections) {
        const section = document.createElement('section')
        section.className = className
        section.style.setProperty('page', pageName)
        if (html !== undefined) section.innerHTML = html
        for (const { anchor, after, cover } of slides ?? []) {
          const slide = document.getElementById(anchor)
          if (!slide) continue
          // In the handout the deck's title is the first heading, so a slide's headings go down one level.
          if (!cover)
            for (const heading of slide.querySelectorAll('h1, h2, h3, h4, h5'))
              heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1))
          const frame = document.createElement('div')
          frame.className = 'ho-slide'
          const scale = frame.appendChild(document.createElement('div'))
          scale.className = 'ho-scale'
          scale.append(slide)
          const cell = className === 'ho-six' ? section.appendChild(document.createElement('div')) : section
          if (cell !== section) cell.className = 'ho-cell'
          cell.append(frame)
          const rest = document.createElement('template')
          rest.innerHTML = after
          cell.append(rest.content)
        }
        root.append(section)
      }
      document.getElementById('print-content')?.prepend(root)
    },
    { sections, css, locale },
  )
}

/**
 * Fills what is left of each slide's page with writing lines; at least `least`, where notes leave no room.
 *
 * @param height height of a page inside its margins, in mm
 */
export async function drawLines(page: Page, height: number): Promise<void> {
  await page.evaluate((height) => {
    const mm = 96 / 25.4
    const room: [Element, number, HTMLElement | null][] = []
    for (const box of document.querySelectorAll('#handout .ho-lines')) {
      const section = box.closest('section') as HTMLElement
      const used = (box.getBoundingClientRect().top - section.getBoundingClientRect().top) / mm
      room.push([box, Math.max(0, Math.floor((height - 2 - used) / 9)), section.querySelector('.ho-body')])
    }
    for (const [box, lines] of room) {
      for (let line = 0; line < Math.min(lines, 24); line++)
        box.appendChild(document.createElement('div')).className = 'ho-line'
      if (lines === 0) box.parentElement?.remove()
    }
    // The column's rule goes down to the foot of the page, also beside short notes.
    for (const body of document.querySelectorAll<HTMLElement>('#handout .ho-body')) {
      const section = body.closest('section') as HTMLElement
      const top = (body.getBoundingClientRect().top - section.getBoundingClientRect().top) / mm
      body.style.minHeight = `${Math.max(0, height - 1 - top)}mm`
    }
  }, height)
}

/** Writes the page numbers into the contents. */
export async function fillNumbers(page: Page, numbers: Record<string, number>): Promise<void> {
  await page.evaluate((numbers) => {
    for (const element of document.querySelectorAll('[data-page]'))
      element.textContent = String(numbers[element.getAttribute('data-page') ?? ''] ?? '')
  }, numbers)
}
