/** How the points of a closing slide stand: as a list, or as cards under the slides that they speak of. */
import { h, type VNode } from 'vue'
import { stageWidth } from '../scripts/text/headline.js'
import { fit, lines } from '../scripts/text/measure.js'
import { firstNumber, isList, itemsOf, type Info } from './arrange.js'
import { contentOf, nameOf, prop, textOf } from './vnodes.js'

/** Fewer points than these have room for large slides beside them. */
const leastCards = 4
/** Between cards, and between a slide and its sentence, px. */
const gap = { x: 36, y: 26, inside: 12 }
/** What the number beside a slide takes, px. */
const numbered = 48
/** A slide smaller than this is no gain over the list's. */
const leastHigh = 104

/** Cards in a grid: how many side by side, their type, and how high the slides above them are; px. */
interface Grid {
  across: number
  size: number
  mini: number
}

/**
 * The grid in which the slides are the largest, of those that their cells fill: a row with a hole reads as one that is
 * missing something, and a list has larger words.
 *
 * @param cells points, and the deck's address
 */
function gridFor(texts: string[], cells: number, room: number): Grid | undefined {
  const full = [2, 3, 4].filter((across) => cells % across === 0)
  const grids = full.map((across): Grid => {
    const rows = Math.ceil(cells / across)
    const width = (stageWidth - (across - 1) * gap.x) / across
    const height = (room - (rows - 1) * gap.y) / rows
    const words = (px: number) => Math.max(...texts.map((text) => lines(text, px, width) * px * 1.36))
    const size = fit([30, 28, 26, 24], height * 0.32, words)
    const left = height - gap.inside - words(size)
    return { across, size, mini: Math.floor(Math.min(((width - numbered) * 9) / 16, left)) }
  })
  const best = grids.reduce<Grid | undefined>((a, b) => (a && a.mini >= b.mini ? a : b), undefined)
  return best && best.mini >= leastHigh ? best : undefined
}

/**
 * Points whose numbers go on from the part before: from the list's first one. Each has the slide beside or above it that
 * it speaks of, and the deck's address stands with them.
 */
export function closing(nodes: VNode[], { room }: Info): VNode[] {
  const list = nodes.find(isList)
  const points = itemsOf(list)
  const start = firstNumber(list)
  const address = nodes.filter((node) => nameOf(node) === 'DeckAddress')
  const small = nodes.filter((node) => nameOf(node) === 'Miniature')
  const rest = nodes.filter((node) => !isList(node) && !address.includes(node) && !small.includes(node))
  const of = (index: number): VNode | undefined =>
    small.find((node) => prop(node, 'at') === String(index + 1))
  const all = points.length >= leastCards && points.every((_, index) => of(index))
  const grid = all ? gridFor(points.map(textOf), points.length + address.length, room) : undefined
  const counted = { counterReset: `dt ${start - 1}` }
  const beside = (point: VNode, index: number): VNode =>
    h('li', { class: 'dt-closing-point' }, [
      of(index) ?? h('div', { class: 'dt-mini-none' }),
      h('div', { class: point.props?.class as unknown }, contentOf(point)),
    ])
  if (grid) {
    const style = {
      ...counted,
      fontSize: `${grid.size}px`,
      '--mini': `${grid.mini}px`,
      '--across': grid.across,
    }
    const cells = h('ol', { class: 'dt-closing-cards', start, style }, [
      ...points.map(beside),
      ...(address.length ? [h('li', { class: 'dt-closing-address' }, address)] : []),
    ])
    return [cells, ...rest]
  }
  // As high as their rows leave them, up to what still leaves the sentence its room.
  const mini = small.length ? Math.min(160, Math.floor((room - 8) / points.length) - 20) : 0
  const width = (address.length ? 720 : 1030) - (mini * 16) / 9 - (mini ? 28 : 0)
  const size = fit([46, 43, 40, 37, 34, 32, 30, 28, 26, 24, 22, 20], room - 8, (px) =>
    points.reduce((sum, point) => {
      const words = lines(textOf(point), px, width) * px * 1.43
      // Beside its slide a sentence may be as high as that.
      return sum + (mini ? Math.max(words, mini) + 12 : words + 40)
    }, 0),
  )
  const style = { ...counted, fontSize: `${size}px`, '--mini': `${mini}px` }
  const told = h(
    'ol',
    { class: ['dt-closing-points', mini && 'dt-closing-shown'], start, style },
    mini ? points.map(beside) : points,
  )
  return [address.length ? h('div', { class: 'dt-closing-body' }, [told, ...address]) : told, ...rest]
}
