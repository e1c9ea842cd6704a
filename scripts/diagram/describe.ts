/** A comparison told as a sentence, and a graph as text; phrases come from the locale. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { isolate } from '../text/isolate.js'
import { spaceAfter } from '../text/sentences.js'
import type { ComparedStage, Comparison } from './compare.js'
import { nodeId } from './ids.js'
import { wordsOf } from './legend.js'
import type { Lane, LaneEdge } from './layout/types.js'
import { remarkOnTokens, tokensTold } from './tokens.js'

type Strings = Record<string, string>

/** A phrase with its `{values}`, names among them kept apart from the order of the text around them. */
export function phrase(
  strings: Strings,
  key: string,
  values: Record<string, string | number>,
  lang: string,
): string {
  const apart = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : isolate(value),
  ])
  return wordOf(strings, key, Object.fromEntries(apart) as typeof values, lang)
}

const upper = (text: string) => text.replace(/^\p{Ll}/u, (char) => char.toUpperCase())

/**
 * What the comparison says, in words and numbers: for two pipelines a sentence, for more a sentence for
 * each one against the first.
 * @param only ids of the stages to tell of; all where absent
 */
export function describeDifference(
  comparison: Comparison,
  strings: Strings,
  lang: string,
  only?: Set<string>,
): string {
  const [first, ...others] = comparison.pipelines
  const stagesOf = (pipeline: PipelineModel) =>
    pipeline.stages.filter(({ id }) => !only || only.has(id)).map(({ id }) => comparison.stages.get(id)!)
  if (!first) return ''
  const end = phrase(strings, 'diff.end', {}, lang)
  return others
    .map((other) => {
      const [a, b] = first.title === other.title ? [first.name, other.name] : [first.title, other.title]
      const parts: string[] = []
      const say = (key: string, n: number, more: Record<string, string | number> = {}) => {
        if (n > 0) parts.push(phrase(strings, `diff.${key}`, { n, a, b, ...more }, lang))
      }
      const own = stagesOf(first)
      // What a whole pipeline makes stands in both lanes where the stage that stands for it is called the same.
      const named = new Set(
        other.stages.filter(({ expands }) => expands !== undefined).map(({ label }) => label),
      )
      const isNamed = ({ stages, inheritedBy }: ComparedStage) =>
        inheritedBy.includes(other.id) && named.has(stages.get(first.id)!.label)
      const recur = own.filter((stage) => stage.stages.has(other.id) || isNamed(stage)).length
      const inherited = own.filter((stage) => stage.inheritedBy.includes(other.id) && !isNamed(stage)).length
      const total = own.length
      if (total > 0 && recur === total) say('allRecur', recur)
      else if (recur > 0) say('someRecur', recur, { total })
      else if (inherited === 0) parts.push(phrase(strings, 'diff.noneRecur', { a, b }, lang))
      // Where they are to be seen: in the stages that stand for whole pipelines.
      const via = other.stages.filter(({ expands }) => expands !== undefined).map(({ label }) => label)
      say('inherited', inherited, { via: via.join(phrase(strings, 'diagram.list', {}, lang)) })
      const here = stagesOf(other)
      const before = parts.length
      say('added', here.filter((stage) => !stage.stages.has(first.id) && stage.status !== 'inherited').length)
      // What they are for stands with their number; not in a part, which may show others of them.
      if (other.adds !== undefined && !only && parts.length > before)
        parts.push(wordOf(strings, 'diff.addedFor', { added: parts.pop()!, what: isolate(other.adds) }))
      const common = own.filter((stage) => stage.stages.has(other.id))
      say(
        'changed',
        common.filter((stage) => stage.stages.get(first.id)!.label !== stage.stages.get(other.id)!.label)
          .length,
      )
      say('moved', common.filter(({ status }) => status === 'moved').length)
      say(
        'rerouted',
        comparison.rerouted.filter(
          ({ direct, detour, via }) =>
            direct === first.id && detour === other.id && (!only || via.some((id) => only.has(id))),
        ).length,
      )
      return upper(parts.join(phrase(strings, 'diff.join', {}, lang))) + end
    })
    .join(spaceAfter(end))
}

/** The sign before a comparison's sentence: nothing differs, everything recurs and more is added, or something differs. */
export type Sign = 'equal' | 'plus' | 'equal-not'

/** The sign that fits what `describeDifference` says of the same stages. */
export function signOf({ pipelines, stages }: Comparison, only?: Set<string>): Sign {
  const told = [...stages.values()].filter(({ id }) => !only || only.has(id))
  const [first] = pipelines
  const kept = told.filter((stage) => first && stage.stages.has(first.id))
  if (kept.some(({ status, in: owners }) => status !== 'shared' || owners.length < pipelines.length))
    return 'equal-not'
  return kept.length < told.length ? 'plus' : 'equal'
}

/**
 * The text alternative of a drawing: every stage and every line that it draws, in words; of a part of a pipeline also
 * how many of its stages it holds, and where the lines that leave it lead.
 *
 * @param laned the drawing's lanes, each with the pipeline that it shows
 * @param modalities names of what tokens are of
 */
export function describeDrawing(
  edges: LaneEdge[],
  laned: { lane: Lane; pipeline: PipelineModel }[],
  strings: Strings,
  lang: string,
  modalities: ModalityModel[] = [],
): string {
  return laned
    .map(({ lane, pipeline }) => {
      const stages = new Map(pipeline.stages.map((stage) => [nodeId(lane.id, stage.id), stage]))
      const name = new Map(
        lane.nodes.map((node) => [node.id, isolate(stages.get(node.id)?.label ?? node.name ?? node.label)]),
      )
      const held = new Map(
        lane.nodes.flatMap(({ id, status }) => {
          const stage = status === 'ghost' ? undefined : stages.get(id)
          const words = stage ? heldTold(stage, modalities, strings, lang) : ''
          return words ? [[id, words] as const] : []
        }),
      )
      // What a stage holds is told with its name, the first time.
      const named = (id: string) => {
        const words = held.get(id) ?? ''
        held.delete(id)
        return name.get(id) + words
      }
      const own = lane.nodes.filter(({ status }) => status !== 'ghost' && status !== 'stub')
      const lines = edges.filter(({ from }) => name.has(from))
      const inside = own.flatMap(({ id, open = [] }) =>
        open.map(({ way, name: there, kind, label }) => {
          if (!name.has(there)) name.set(there, there)
          return { from: way === 'to' ? id : there, to: way === 'to' ? there : id, kind, label, gap: false }
        }),
      )
      const drawn = [...lines, ...inside]
      const told = drawn.map(({ from, to, kind, label, gap }) => {
        const more = [kind === 'data' ? '' : wordsOf(kind, [pipeline], strings), gap ? '' : (label ?? '')]
        const words = more
          .filter(Boolean)
          .map(isolate)
          .join(phrase(strings, 'describe.list', {}, lang))
        return (
          named(from) +
          phrase(strings, 'describe.arrow', {}, lang) +
          named(to) +
          (words && wordOf(strings, 'describe.more', { words }))
        )
      })
      const [n, total] = [own.length, pipeline.stages.length]
      const key = n === 0 ? 'describe.links' : n < total ? 'describe.part' : 'describe.stages'
      const head = phrase(strings, key, { n, total, name: pipeline.name }, lang)
      const joined = new Set(drawn.flatMap(({ from, to }) => [from, to]))
      const alone = own.filter(({ id }) => !joined.has(id)).map(({ id }) => named(id))
      const list = [...told, ...alone].join(phrase(strings, 'describe.list', {}, lang))
      const end = phrase(strings, 'diff.end', {}, lang)
      const remark = own.some(({ counts }) => counts) ? remarkOnTokens([pipeline], strings) : ''
      const sentences = [
        head,
        list,
        ...framesTold(lane, name, strings, lang),
        ...(remark ? [phrase(strings, 'tokens.remark', { words: remark }, lang)] : []),
      ]
      return sentences.map((one) => one + end).join(spaceAfter(end))
    })
    .join('\n')
}

/** What is drawn within borders: a sentence for each, with the names of all that stands in it. */
function framesTold(
  { enclosures = [] }: Lane,
  names: Map<string, string>,
  strings: Strings,
  lang: string,
): string[] {
  const list = (words: string[]) => words.join(phrase(strings, 'describe.list', {}, lang))
  return enclosures.map(({ label, nodes, frozen, cut }) => {
    const marks = [
      ...(frozen ? [phrase(strings, 'frozen', {}, lang)] : []),
      ...(cut ? [phrase(strings, 'describe.framePart', {}, lang)] : []),
    ]
    const more = marks.length > 0 ? wordOf(strings, 'describe.more', { words: list(marks) }) : ''
    return wordOf(strings, 'describe.frame', {
      ...{ name: isolate(label), more },
      list: list(nodes.flatMap((id) => names.get(id) ?? [])),
    })
  })
}

/** What a stage shows beside its words, in brackets: that it is idle, numbers of tokens, a drawing, a picture. */
function heldTold(stage: StageModel, modalities: ModalityModel[], strings: Strings, lang: string): string {
  const { drawing, picture } = stage
  const told = [
    ...(stage.idle ? [phrase(strings, 'idle', {}, lang)] : []),
    ...tokensTold(stage, modalities, strings, lang),
    ...(picture ? [phrase(strings, 'picture.told', { words: picture.alt }, lang)] : []),
    ...(drawing && !picture
      ? [phrase(strings, 'drawing.told', { words: phrase(strings, `drawing.${drawing}`, {}, lang) }, lang)]
      : []),
  ]
  const words = told.join(phrase(strings, 'describe.list', {}, lang))
  return words && wordOf(strings, 'describe.more', { words })
}
