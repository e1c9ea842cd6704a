/** What a drawing's marks mean, in words. Pure. */
import type { PipelineModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { isolate } from '../text/isolate.js'
import { isSolid } from './layout/solid.js'
import type { LaneEdge, LanesGraph, LineKind } from './layout/types.js'
import { wordsOfTokens } from './tokens.js'

/** Words for a kind of edge: the pipelines' own, else those of the interface. */
export function wordsOf(kind: LineKind, pipelines: PipelineModel[], strings: Record<string, string>): string {
  const own = new Set(
    pipelines
      .filter(({ edges }) => edges.some((edge) => edge.kind === kind))
      .map(({ legend }) => legend?.[kind] ?? wordOf(strings, kind === 'grad' ? 'gradient' : kind)),
  )
  return [...own].join(' / ')
}

/** The legend of a graph: only what stands in it. */
export function legendOf(
  graph: LanesGraph,
  strings: Record<string, string>,
  pipelines: PipelineModel[],
  tag?: string,
): LanesGraph['legend'] {
  const legend: LanesGraph['legend'] = []
  const statuses = new Set(graph.lanes.flatMap(({ nodes }) => nodes.map(({ status }) => status)))
  // The words of an only-here panel; what is shared is told by the slide's header.
  const owners = graph.lanes.filter(({ nodes }) => nodes.some(({ status }) => status === 'only'))
  for (const { id, title } of owners)
    legend.push({
      what: `only:${id}`,
      text: wordOf(strings, 'onlyHere', { subject: isolate(title) }),
    })
  if (graph.unit !== undefined)
    legend.push({ what: 'tokens', text: wordsOfTokens(graph.unit, pipelines, strings, tag) })
  // In a comparison the legend beside the headline tells it.
  if (pipelines.length === 1 && graph.lanes.some(({ nodes }) => nodes.some(isSolid)))
    legend.push({ what: 'strong', text: wordOf(strings, 'inHeadline') })
  // What stands in solid ink shows that instead of the sign; the difference in words names what is inherited.
  const signed = new Set(
    graph.lanes.flatMap(({ nodes }) => nodes.filter((node) => !isSolid(node)).map(({ status }) => status)),
  )
  for (const what of ['inherited', 'changed', 'moved'] as const)
    if (signed.has(what)) legend.push({ what, text: wordOf(strings, what) })
  const idle = new Set(
    graph.lanes.flatMap(({ nodes }) => nodes.flatMap((node) => (node.idle ? node.id : []))),
  )
  // What an optional line to an idle stage means is seen at that stage.
  const untold = ({ kind, from, to }: LaneEdge) => kind === 'option' && (idle.has(from) || idle.has(to))
  for (const what of ['loop', 'grad', 'weights', 'option', 'control'] as const)
    if (graph.edges.some((edge) => edge.kind === what && !untold(edge)))
      legend.push({ what, text: wordsOf(what, pipelines, strings) })
  const frozen = graph.lanes.flatMap(({ nodes, enclosures = [] }) => [...nodes, ...enclosures])
  if (frozen.some((one) => one.frozen)) legend.push({ what: 'frozen', text: wordOf(strings, 'frozen') })
  if (idle.size > 0) legend.push({ what: 'idle', text: wordOf(strings, 'idle') })
  // A legend for that alone would take more room than the stages that it tells of.
  if (statuses.has('ghost') && legend.some(({ what }) => !what.startsWith('only')))
    legend.push({ what: 'ghost', text: wordOf(strings, 'ghost') })
  return legend
}
