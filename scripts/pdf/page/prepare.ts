/** Makes the print page fit for a tagged PDF: no stray page, no empty figure, nothing that rasterises. */
import type { Page } from 'playwright-chromium'

const css = `
#mermaid-rendering-container, #twoslash-container { display: none !important; }
.print-slide-container:last-child { break-after: auto !important; }
.print-slide-container * { animation: none !important; transition: none !important; }
html.print, html.print body, html.print #app, html.print #page-root { background: none !important; }
/* What is positioned is painted, and so written into the file, after all else: a citation stays in its
   line, code before its caption, and what follows cards after them. */
.dt-slide .dt-cite, .dt-slide .dt-cite a, .dt-slide .slidev-code-wrapper { position: static !important; }
.dt-slide .dt-cards ~ * { position: relative; }
.dt-slide .dt-cite a::after { content: none !important; }
html, html * { user-select: text !important; -webkit-user-select: text !important; }
`

/** Adds the print styles and mends the accessibility tree, from which the tags are made. */
export async function preparePage(page: Page): Promise<void> {
  await page.addStyleTag({ content: css })
  await page.evaluate(() => {
    // A named wrapper gets no content of its own from the browser, so the drawing in it carries the name.
    for (const figure of document.querySelectorAll('#print-content [role="img"]:not(svg)')) {
      const svg = figure.querySelector('svg')
      const name = figure.getAttribute('aria-label')
      if (!svg || !name || figure.parentElement?.closest('[role="img"]')) continue
      svg.setAttribute('role', 'img')
      svg.setAttribute('aria-label', name)
      svg.setAttribute('data-print-figure', '')
      for (let node: Element | null = svg; node && node !== figure; node = node.parentElement)
        node.removeAttribute('aria-hidden')
      figure.removeAttribute('role')
      figure.removeAttribute('aria-label')
    }
    // `<figure>` would be a Figure without Alt around the picture that has one.
    for (const figure of document.querySelectorAll('#print-content figure:not([aria-label])'))
      figure.setAttribute('role', 'group')
    // A drawing without a name is decoration.
    for (const svg of document.querySelectorAll('#print-content svg')) {
      const named =
        svg.getAttribute('role') === 'img' &&
        (svg.hasAttribute('aria-label') || svg.hasAttribute('aria-labelledby'))
      if (!named) svg.setAttribute('aria-hidden', 'true')
    }
    for (const image of document.querySelectorAll('#print-content img:not([alt])'))
      image.setAttribute('alt', '')
  })
}
