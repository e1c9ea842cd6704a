/**
 * How a drawing moves from one click to the next: what stood alone goes to its place among the others, what is new grows
 * out of where it comes from, tokens stream in. Only how one state becomes the next: each is a picture by itself, and
 * who wants less motion sees it at once.
 */

/** Length of a move, and what of it what follows waits, ms. */
const MOVE = 600
const FOLLOW = 250
const EASING = 'cubic-bezier(0.3, 0, 0.2, 1)'

/** Where the stages of a drawing stand in the window, by node. */
export type Spots = Map<string, DOMRect>

const stagesIn = (svg: Element) => [...svg.querySelectorAll<SVGGElement>('.dip-stage[data-node]')]
const shapeOf = (stage: Element) => (stage.firstElementChild ?? stage).getBoundingClientRect()

export const spotsOf = (svg: Element): Spots =>
  new Map(stagesIn(svg).map((stage) => [stage.dataset['node'] ?? '', shapeOf(stage)]))

/** Is motion wanted, and possible? */
export const moves = (): boolean =>
  typeof Element.prototype.animate === 'function' && !matchMedia('(prefers-reduced-motion: reduce)').matches

/** Lets the stages of a drawing go from where they stood to where they stand; the rest of it follows. */
export function glide(svg: SVGSVGElement, from: Spots): void {
  const whole = svg.getBoundingClientRect()
  const { width } = svg.viewBox.baseVal
  const unit = width > 0 ? whole.width / width : 0
  if (unit === 0) return
  const gone = new Set<Element>()
  for (const stage of stagesIn(svg)) {
    const start = from.get(stage.dataset['node'] ?? '')
    const end = shapeOf(stage)
    if (!start || end.width === 0 || end.height === 0) continue
    const [x, y] = [start.width / end.width, start.height / end.height]
    const left = (start.x - whole.x - x * (end.x - whole.x)) / unit
    const top = (start.y - whole.y - y * (end.y - whole.y)) / unit
    const first = `translate(${left}px, ${top}px) scale(${x}, ${y})`
    stage.animate([{ transform: first }, { transform: 'none' }], { duration: MOVE, easing: EASING })
    gone.add(stage)
  }
  for (const part of svg.children) if (!gone.has(part) && !part.classList.contains('dt-later')) follow(part)
}

const follow = (part: Element) =>
  part.animate([{ opacity: 0 }, { opacity: 1 }], {
    ...{ duration: MOVE - FOLLOW, delay: FOLLOW, easing: EASING },
    fill: 'backwards',
  })

/** Lets the stages that come at a step grow, in the order in which they stand, and their tokens stream in. */
export function grow(svg: SVGSVGElement, step: number): void {
  const back = getComputedStyle(svg).direction === 'rtl'
  const fresh = stagesIn(svg).filter(({ dataset }) => dataset['step'] === String(step))
  const places = fresh.map((stage) => shapeOf(stage).x * (back ? -1 : 1))
  const order = [...new Set(places)].sort((a, b) => a - b)
  const wait = (at: number) => (order.indexOf(places[at]!) / Math.max(1, order.length - 1)) * FOLLOW
  for (const [at, stage] of fresh.entries()) {
    stage.style.transformBox = 'fill-box'
    stage.style.transformOrigin = back ? 'right center' : 'left center'
    stage.animate(
      [
        { opacity: 0, transform: 'scale(0.4, 1)' },
        { opacity: 1, transform: 'none' },
      ],
      { duration: MOVE - FOLLOW, delay: wait(at), easing: EASING, fill: 'backwards' },
    )
    const tokens = [...stage.querySelectorAll<SVGElement>('.dip-tokens')]
    for (const [index, token] of tokens.entries())
      token.animate(
        [
          { opacity: 0, transform: `translate(${back ? 60 : -60}px, 0)` },
          { opacity: 1, transform: 'none' },
        ],
        {
          ...{ duration: FOLLOW, easing: EASING, fill: 'backwards' as const },
          delay: wait(at) + (index / tokens.length) * MOVE,
        },
      )
  }
}
