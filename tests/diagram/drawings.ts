/** The 24 graphs and comparisons of them, drawn once a run: suites measure, count and look at the same drawings. */
import type { Browser } from 'playwright-chromium'
import type { DiagramView } from '../../scripts/deck/model.js'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { onceARun, sourcesKey } from '../support/once.js'
import { pipelines, plan } from './fixture.js'

const key = sourcesKey()
const ids = [...pipelines('en').keys()]
/** Comparisons of two systems' whole work. */
const pairs = [
  ['llm_inference', 'lmm_inference'],
  ['llm_training', 'lmm_training'],
]
/** Of more. */
const groups = [
  ['gpt', 'gpt2', 'gpt3'],
  ['llava15', 'flamingo', 'chameleon', 'psalm_inference'],
]
  .map((list) => list.filter((id) => ids.includes(id)))
  .filter((list) => list.length > 1)

const lists = (more: 'pairs' | 'groups') => [
  ...ids.map((id) => [id]),
  ...pairs,
  ...(more === 'groups' ? groups : []),
]

/** Views of every graph and of the pairs, a language; with `groups`, of larger comparisons, too. Planned once a run. */
export async function sharedViews(lang: string, more: 'pairs' | 'groups' = 'pairs'): Promise<DiagramView[]> {
  const planned = await onceARun(`views-${lang}-${key}`, () =>
    Promise.resolve(lists('groups').map((list) => plan(list, lang))),
  )
  return planned.slice(0, lists(more).length).flat()
}

/** Drawings of all these views by the id of their view, in Chinese and English; none of them could not be drawn. */
export async function sharedDrawings(browser: Browser): Promise<Map<string, string>> {
  const made = await onceARun(`diagrams-${key}`, async () => {
    const views = [...(await sharedViews('zh', 'groups')), ...(await sharedViews('en', 'groups'))]
    const { svgs, problems } = await drawDiagrams(
      views.map(({ id, mermaid, place }) => ({ id, mermaid, place })),
      { browser },
    )
    return { svgs: [...svgs], problems: problems.map(({ message }) => message) }
  })
  if (made.problems.length) throw new Error(made.problems.join('\n'))
  return new Map(made.svgs)
}
