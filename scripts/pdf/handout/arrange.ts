/** Turns the open print page into the handout: the slides' DOM, scaled, among pages of our own HTML. */
import type { Page } from 'playwright-chromium'
import type { Pictures } from './picture-sizes.js'

export interface PlacedSlide {
  anchor: string
  /** HTML after the picture. */
  after: string
  cover?: boolean
  /** Where several share a page. */
  size?: 'wide' | 'small' | 'lead'
  /** Is what stands above the headline only the section's name, which the sheet's header has? */
  plain?: boolean
}

export interface HandoutSection {
  /** Name of the CSS page, which decides the header. */
  pageName: string
  className: string
  /** The slides that stand here. */
  slides?: PlacedSlide[]
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

/** Puts the sections in place of the slides, in the sizes that were measured. `lang` and `dir` are those of the deck. */
export async function arrange(
  page: Page,
  sections: HandoutSection[],
  css: string,
  locale: { tag: string; dir: string },
  pictures: Pictures,
): Promise<void> {
  await page.evaluate(
    ({ sections, css, locale, pictures }) => {
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
        for (const placed of slides ?? []) {
          const { anchor, after, cover, size } = placed
          const slide = document.getElementById(anchor)
          if (!slide) continue
          // In the handout the deck's title is the first heading, so a slide's headings go down one level.
          if (!cover)
            for (const heading of slide.querySelectorAll('h1, h2, h3, h4, h5'))
              heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + 1))
          const frame = framed(slide, placed)
          const shared = size ? `ho-cell ho-${size}` : className === 'ho-six' ? 'ho-cell' : undefined
          const cell = shared ? section.appendChild(document.createElement('div')) : section
          if (shared) cell.className = shared
          cell.append(frame)
          const rest = document.createElement('template')
          rest.innerHTML = after
          cell.append(rest.content)
        }
        root.append(section)
      }
      // What is listed at the end has no picture.
      for (const slide of document.querySelectorAll('.print-slide-container'))
        if (!root.contains(slide)) slide.remove()
      document.getElementById('print-content')?.prepend(root)

      /** The part of a slide that its picture shows, in its frame. */
      function framed(slide: HTMLElement, { anchor, size, plain }: PlacedSlide): HTMLElement {
        const frame = document.createElement('div')
        frame.className = 'ho-slide'
        const scale = frame.appendChild(document.createElement('div'))
        scale.className = 'ho-scale'
        const { height = 720, width, top = 0 } = pictures[anchor] ?? {}
        const from = plain && size === 'wide' ? top : 0
        frame.style.setProperty('--slide-height', String(height - from))
        frame.style.setProperty('--slide-top', String(from))
        frame.classList.toggle('ho-plain-top', from > 0)
        if (width && size === 'wide') frame.style.setProperty('--picture', String(width))
        scale.append(slide)
        // A slide whose head is left out begins above its frame, which may be on the sheet before.
        if (from > 0) {
          const place = document.createElement('span')
          place.className = 'ho-place'
          place.id = anchor
          slide.removeAttribute('id')
          frame.prepend(place)
        }
        return frame
      }
    },
    { sections, css, locale, pictures },
  )
}

/**
 * Fills what is left of each slide's page with writing lines. Notes that are a little too long for their page are set
 * closer; longer ones go over several.
 *
 * @param height height of a page inside its margins, in mm
 */
export async function fillPages(page: Page, height: number): Promise<void> {
  await page.evaluate((height) => {
    const mm = 96 / 25.4
    const from = (element: Element, section: Element) =>
      (element.getBoundingClientRect().top - section.getBoundingClientRect().top) / mm
    for (const section of document.querySelectorAll<HTMLElement>('#handout .ho-page')) {
      const long = () => {
        // The last: above it may be those of the section's slide.
        const text = [...section.querySelectorAll('.ho-notes')].at(-1)
        return text ? from(text, section) + text.getBoundingClientRect().height / mm > height - 1 : false
      }
      if (!long()) continue
      section.classList.add('ho-close')
      if (!long()) continue
      // With its section's slide above it a page is closer still.
      if (section.querySelector('.ho-lead')) section.classList.add('ho-closer')
      if (long()) section.classList.add('ho-closer', 'ho-closest')
      if (long()) section.classList.remove('ho-close', 'ho-closer', 'ho-closest')
    }
    // What fits a page is one line of it: a browser breaks before some blocks that would still fit.
    for (const cell of document.querySelectorAll<HTMLElement>('#handout .ho-several > .ho-cell'))
      if (cell.getBoundingClientRect().height / mm < height - 4) cell.classList.add('ho-whole')
    // Contents that would put a few lines on a page of their own are set closer.
    for (const contents of document.querySelectorAll<HTMLElement>('#handout .ho-contents')) {
      const pages = () => Math.ceil(contents.getBoundingClientRect().height / mm / height)
      const before = pages()
      const classes = ['ho-close', 'ho-closer']
      for (const name of classes) if (pages() === before) contents.classList.add(name)
      if (pages() === before) contents.classList.remove(...classes)
    }
    const room: [Element, number][] = []
    for (const box of document.querySelectorAll('#handout .ho-lines')) {
      const section = box.closest('section') as HTMLElement
      room.push([box, Math.max(0, Math.floor((height - 2 - from(box, section)) / 9))])
    }
    for (const [box, lines] of room) {
      for (let line = 0; line < Math.min(lines, 24); line++)
        box.appendChild(document.createElement('div')).className = 'ho-line'
      if (lines === 0) box.parentElement?.remove()
    }
    // The column's rule goes down to the foot of the page, also beside short notes.
    for (const body of document.querySelectorAll<HTMLElement>('#handout .ho-body')) {
      const section = body.closest('section') as HTMLElement
      body.style.minHeight = `${Math.max(0, height - 3 - from(body, section))}mm`
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
