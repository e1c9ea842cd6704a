/**
 * The Mermaid layout `diptych-lanes`: Mermaid's own graph data, laid out and drawn. Runs in pages.
 *
 * The planner (Node) hands on the shape that it chose (rows of columns, density, scale), not its geometry: it measures
 * texts by advance widths and 1 % wider, so that what it says fits does; the page measures what its browser draws,
 * kerning and all, and stock Slidev, with fonts of its own, has nothing but the text of the fence.
 *
 * Laid out by the planner's widths, 4 of the 62 drawings of both decks were the same to the byte as the page's; 17 broke a
 * text or led a line otherwise, the rest stood 1 px away in the middle and 40 at most. With the font files' own kerning
 * (fontkit) 2,623 of 2,729 texts were as wide as in the page and 36 drawings the same. What was left is the browser's
 * shaping: no kerning over spaces, figures beside Chinese shaped by the rules of that script, fonts that stand in. Numbers
 * handed on would be right for one browser and one set of fonts.
 */
import { readGraph, type MermaidData } from './codec/decode.js'
import { arrange } from './layout/arrange.js'
import type { LanesGraph } from './layout/types.js'
import { arrangeUpright } from './layout/upright/index.js'
import { openingOf } from './opening.js'
import { shaped, shapeOf } from './shape.js'
import { OWN_FAMILY, svgBody, toSvg } from './svg/index.js'
import { withSeams } from '../text/seams.js'
import type { Measure } from '../text/types.js'

let family = OWN_FAMILY
let measure = measureIn(family)

/** Text widths as the page itself draws them in a font list. Layouts remember what a measure gave. */
function measureIn(list: string): Measure {
  let context: CanvasRenderingContext2D | null | undefined
  return withSeams((text, { size, weight }) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (!context) return text.length * size * 0.6
    context.font = `${weight} ${size}px ${list}`
    return context.measureText(text).width
  })
}

/** Font list of the drawings from now on; call it, too, when the page has got other faces. */
export function setFonts(list: string): void {
  family = list
  measure = measureIn(list)
}

/** Where the last drawing is left for the build, which takes text instead of a tree; with the graph that it was made of. */
export const drawn = new Map<string, { svg: string; graph: LanesGraph }>()

/** The same graph as text for a narrow page. */
export const uprightSvg = (graph: LanesGraph, id: string): string =>
  toSvg(arrangeUpright(graph, measure), id, graph.colours, family)

/** The first lane of a graph that grows, alone; undefined where it does not grow. */
export function openingSvg(graph: LanesGraph, id: string): string | undefined {
  const alone = openingOf(graph)
  if (!alone) return undefined
  const formed = shaped(alone, shapeOf([alone], measure))
  // No ground says yet that something stands in one lane only.
  return toSvg({ ...arrange(formed, measure), panels: [] }, `${id}-opening`, formed.colours, family)
}

/** The layout definition for `mermaid.registerLayoutLoaders`. */
export const layoutLoader = {
  name: 'diptych-lanes',
  loader: async () => ({
    render: async (data: unknown, svg: unknown) => {
      const { diagramId: id = '' } = data as MermaidData
      const graph = readGraph(data as MermaidData)
      const geometry = arrange(graph, measure)
      drawn.set(id, { svg: toSvg(geometry, id, graph.colours, family), graph })
      const root = (svg as { node(): SVGElement }).node()
      const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
      group.setAttribute(
        'style',
        `font-family:${family}${geometry.direction === 'RL' ? ';direction:rtl' : ''}`,
      )
      group.innerHTML = svgBody(geometry, graph.colours)
      root.append(group)
    },
  }),
}
