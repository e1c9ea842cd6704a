/** Groups of a pipeline that none of its drawings tells, told at their place; known once the slides are planned. */
import { escapeMermaid } from './codec/label.js'
import type { LoadedDeck } from '../content/load.js'
import { sortProblems } from '../problems/print.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import type { DeckContent } from '../schema/index.js'
import type { DeckModel, DiagramView, GroupModel } from '../deck/model.js'

/** What may be said of a group: its boxes in an overview and its column in a comparison tell it. */
const texts = ['label', 'name', 'detail'] as const

/**
 * One warning for each pipeline with groups of which no drawing shows what is said of them, in whichever language, in the
 * order of the files: a graph that stands on one slide whole has no place for them.
 */
export function untoldGroups(
  decks: DeckModel[],
  { outline }: Pick<DeckContent, 'outline'>,
  { spotOf }: Pick<LoadedDeck, 'spotOf'>,
): Problem[] {
  const reporter = new Reporter()
  const told = new Set<string>()
  for (const deck of decks)
    for (const { id: pipeline, groups } of deck.pipelines) {
      const ids = drawing(outline, pipeline)
      const drawn = drawnOn(deck, ids).map(wordsOf)
      const untold = (drawn.length > 0 ? groups : []).flatMap((group) => {
        const fields = texts.filter((field) => isUntold(group, field, drawn))
        return fields.length > 0 ? [{ group, fields }] : []
      })
      const spot = untold[0] && spotOf(['pipelines', pipeline, 'groups', untold[0].group.id])
      if (told.has(pipeline) || !spot) continue
      told.add(pipeline)
      reporter.report('group-not-told', spot, messageOf(untold), hintOf(untold, ids))
    }
  return sortProblems(reporter.problems)
}

interface Untold {
  group: GroupModel
  fields: (typeof texts)[number][]
}

const messageOf = (untold: Untold[]): string => {
  const what = untold.flatMap(({ group, fields }) =>
    fields.map((field) => `the \`${field}\` of \`${group.id}\` (“${group[field]}”)`),
  )
  return `No drawing says ${what.join(', ')}.`
}

const hintOf = (untold: Untold[], ids: string[]): { hint: string } => ({
  hint: untold.some(({ fields }) => fields.includes('label'))
    ? `where it stands whole (${ids.map((id) => `\`${id}\``).join(', ')}) a graph has no place for groups: draw borders with \`frames\`, or leave the groups out`
    : 'its overview has no room for that: shorten it or the texts beside it, or leave it out',
})

/** Ids of the slides that draw a pipeline. */
const drawing = (outline: DeckContent['outline'], pipeline: string): string[] =>
  outline
    .flatMap(({ slides }) => slides)
    .filter(
      (slide) =>
        (slide.kind === 'pipeline' && slide.pipeline === pipeline) ||
        (slide.kind === 'compare' && slide.pipelines.includes(pipeline)),
    )
    .map(({ id }) => id)

function drawnOn({ slides }: DeckModel, ids: string[]): DiagramView[] {
  return slides.flatMap((slide) =>
    (slide.kind === 'pipeline' || slide.kind === 'compare') && ids.includes(slide.id) ? [slide.diagram] : [],
  )
}

/** The labels of a drawing and of its part, a text a line; joints within words are no part of them. */
const wordsOf = ({ mermaid, part }: DiagramView): Set<string> =>
  new Set([
    ...mermaid.replaceAll('\u2060', '').split(/"|<br\/>|\n|\|/u),
    ...(part?.label ? [escapeMermaid(part.label)] : []),
  ])

const isUntold = (group: GroupModel, field: (typeof texts)[number], drawn: Set<string>[]): boolean => {
  const text = group[field]
  if (!text) return false
  const written = escapeMermaid(text)
  return !drawn.some((words) => words.has(written) || [...words].some((word) => isWithin(written, word)))
}

/** Parts are named by ranges (`a – b`), and what stands for several by a list (`a, b`). */
const isWithin = (text: string, line: string): boolean => {
  const at = line.indexOf(text)
  const around = (line[at - 1] ?? ' ') + (line[at + text.length] ?? ' ')
  return at >= 0 && /[,;·–—、；~～]/u.test(line) && /^[^\p{L}\p{N}]{2}$/u.test(around)
}
