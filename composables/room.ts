/** Keeps what stands on a stage inside of it: content that its rules could not fit is set smaller. */

/** Drawn to a size of their own. */
const fixed = /dt-kind-(cover|timeline|pipeline|compare|figure|mermaid)\b/
/** What stands out of its box by rule: the number of a chart's row is higher than its bar (ChartRows.vue). */
const standsOut = '.dt-row, .dt-row-value'
/** Least size in px of any text on a slide. */
const floor = 14.4
/** What is no part of the picture: decoration, and a formula's text for who hears it. */
const unseen = '[aria-hidden="true"], .katex-mathml'
const step = 0.04
const least = 0.7

/**
 * Watches a stage from when it is first seen; sets `zoom` on it where its content spills over.
 *
 * @returns ends the watching
 */
export function keepWithin(stage: HTMLElement): () => void {
  const slide = stage.parentElement
  if (!slide || fixed.test(slide.className) || typeof ResizeObserver === 'undefined') return () => {}
  // The slide's size does not depend on the zoom; it is zero as long as another slide is shown.
  const observer = new ResizeObserver(() => {
    fitStage(stage)
    void document.fonts?.ready.then(() => fitStage(stage))
  })
  observer.observe(slide)
  return () => observer.disconnect()
}

function fitStage(stage: HTMLElement): void {
  stage.style.removeProperty('zoom')
  if (!stage.offsetWidth || !spills(stage)) return
  const to = Math.min(1, Math.max(least, floor / smallest(stage)))
  for (let zoom = 1 - step; zoom > to; zoom -= step) {
    stage.style.setProperty('zoom', zoom.toFixed(2))
    if (!spills(stage)) return
  }
  stage.style.setProperty('zoom', (Math.ceil(to * 1000) / 1000).toFixed(3))
}

/** Does anything reach below, above or beside the stage, or out of a box on it? */
function spills(stage: HTMLElement): boolean {
  const slide = stage.parentElement as HTMLElement
  const scale = slide.getBoundingClientRect().width / slide.offsetWidth || 1
  const room = stage.getBoundingClientRect()
  const edge = slide.getBoundingClientRect()
  for (const element of stage.querySelectorAll<HTMLElement>('*')) {
    if (!(element instanceof HTMLElement) || element.closest(unseen)) continue
    const box = element.getBoundingClientRect()
    if (!box.width || !box.height) continue
    if (box.bottom > room.bottom + 3 * scale || box.top < room.top - 3 * scale) return true
    if (box.right > edge.right || box.left < edge.left) return true
    if (element.matches(standsOut)) continue
    // Lines tighter than their type stand a little out of their box.
    const slack = Math.max(3, parseFloat(getComputedStyle(element).fontSize) * 0.3)
    const over = element.scrollHeight - element.clientHeight
    if (element.childElementCount && element.clientHeight && over > slack) return true
  }
  return false
}

function smallest(stage: HTMLElement): number {
  let size = Number.POSITIVE_INFINITY
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.replace(/[\s\u200b]+/g, '')
    if (text && node.parentElement && !node.parentElement.closest('.katex-mathml'))
      size = Math.min(size, parseFloat(getComputedStyle(node.parentElement).fontSize))
  }
  return size
}
