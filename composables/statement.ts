/** How the layout of a statement puts the nodes of its slide in order. */
import { h, type VNode } from 'vue'
import { stripHeight } from '../scripts/figures/chart/strip.js'
import { fit, lines, widest } from '../scripts/text/measure.js'
import { isList, itemsOf, type Info } from './arrange.js'
import { readBars } from './bars.js'
import { childrenOf, nameOf, textOf } from './vnodes.js'

/** Large paragraphs; a list beside them as points, numbers that prove them below. */
export function statement(nodes: VNode[], { room: whole }: Info): VNode[] {
  const points = itemsOf(nodes.find(isList))
  const proofs = nodes.filter((node) => nameOf(node) === 'Chart')
  const words = nodes.filter((node) => !isList(node) && !proofs.includes(node))
  const texts = words.map(textOf)
  const width = points.length ? 600 : 1060
  const room = whole - proofs.reduce((sum, node) => sum + stripHeight(textsOf(node), true), 0)
  // Half a screen of one sentence is enough.
  // Two sizes, so that none looks more important by a step; smaller ones where it is long.
  const size = fit([64, 46, 38, 34, 30, 28, 26, 24], room - 40, (px) =>
    texts.reduce(
      (sum, text) =>
        sum + (widest(text) * px > width ? Infinity : lines(text, px, width) * px * 1.4 + px * 0.5),
      0,
    ),
  )
  const small = fit([26, 24, 22, 20, 18], room - 20, (px) =>
    points.reduce((sum, point) => sum + lines(textOf(point), px, 405) * px * 1.5 + 34, 0),
  )
  return [
    h('div', { class: ['dt-statement-body', points.length ? 'dt-statement-split' : ''] }, [
      h('div', { class: 'dt-statement-words', style: { fontSize: `${size}px` } }, words),
      points.length ? h('ul', { class: 'dt-points', style: { fontSize: `${small}px` } }, points) : null,
    ]),
    ...proofs,
  ]
}

/** What is said beside the numbers of a strip. */
const textsOf = (strip: VNode): { said: string; arithmetic: string }[] =>
  readBars(childrenOf(strip)).map(({ body }) => {
    const [said = '', ...rest] = body.map((node) => textOf(node))
    return { said, arithmetic: rest.join(' ') }
  })
