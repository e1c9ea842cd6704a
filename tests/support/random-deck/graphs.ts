/** Pipelines of a random deck: chains with branches and lines back, some in groups, some that stand for another. */
import { edgeKinds, pipelineModes, stageKinds } from '../../../scripts/schema/graph.js'
import type { Dice } from '../dice.js'
import type { Ids } from './knowledge.js'
import type { Texts } from './texts.js'

export interface PipelineDraft {
  id: string
  stages: { id: string; label: unknown; kind: string; expands?: string }[]
  edges: unknown[]
  groups?: { id: string; stages: string[] }[]
  [key: string]: unknown
}

const forward = edgeKinds.filter((kind) => kind !== 'loop' && kind !== 'grad')

/** @param most stages of a pipeline at the most */
export function randomPipelines(dice: Dice, texts: Texts, ids: Ids, most: number): PipelineDraft[] {
  const made: PipelineDraft[] = []
  for (let left = dice.between(1, 6); left > 0; left--) made.push(pipeline(made.length))
  return made

  function pipeline(index: number): PipelineDraft {
    // The same ids in every pipeline: that is what a comparison joins.
    const count = dice.between(1, most)
    const names = dice.some(
      dice.times(count + 4, (at) => `st${at}`),
      count,
      false,
    )
    const stages = names.map((id) => ({
      id,
      label: texts.plain('word'),
      detail: dice.maybe(0.3, () => texts.plain('word')),
      kind: dice.pick(stageKinds),
      modality: dice.pick([...ids.modalities, 'none']),
      // Only what stands before: no pipeline stands in itself.
      expands: made.length ? dice.maybe(0.05, () => dice.pick(made).id) : undefined,
      frozen: dice.maybe(0.1, () => true),
    }))
    return {
      id: `pipe${index}`,
      subject: dice.maybe(0.7, () => dice.pick(ids.subjects)),
      name: texts.plain('word'),
      mode: dice.pick(pipelineModes),
      note: dice.maybe(0.2, () => texts.inline('line')),
      sources: dice.some(ids.sources, dice.between(1, 3)),
      stages,
      edges: edges(names),
      groups: dice.maybe(0.6, () => groups(names)),
    } as PipelineDraft
  }

  function edges(names: string[]): unknown[] {
    const known = new Set<string>()
    const out: unknown[] = []
    const add = (from: number, to: number, kind: string): void => {
      const key = `${from} ${to} ${kind}`
      if (from === to || known.has(key)) return
      known.add(key)
      const [a, b] = [names[from]!, names[to]!]
      const long = (): object => ({ from: a, to: b, kind, label: texts.plain('word') })
      out.push(dice.chance(0.2) ? long() : kind === 'data' ? [a, b] : [a, b, kind])
    }
    for (let to = 1; to < names.length; to++) add(dice.between(Math.max(0, to - 2), to - 1), to, 'data')
    for (let left = dice.between(0, names.length); left > 0 && names.length > 2; left--) {
      const [a, b] = [dice.between(0, names.length - 1), dice.between(0, names.length - 1)]
      if (dice.chance(0.3)) add(Math.max(a, b), Math.min(a, b), dice.pick(['loop', 'grad']))
      else add(Math.min(a, b), Math.max(a, b), dice.pick(forward))
    }
    // A first stage that nothing leaves would be lonely.
    if (names.length > 1 && !known.has('0 1 data')) add(0, 1, 'data')
    return out
  }

  function groups(names: string[]): object[] {
    const count = dice.between(1, Math.min(6, names.length))
    const size = Math.ceil(names.length / count)
    const parts = dice
      .times(count, (at) => names.slice(at * size, at * size + size))
      .filter((one) => one.length)
    return parts.map((stages, at) => ({
      id: `g${at}`,
      label: texts.plain('word'),
      stages,
      main: dice.maybe(0.3, () => dice.pick(stages)),
      detail: dice.maybe(0.2, () => texts.plain('word')),
    }))
  }
}
