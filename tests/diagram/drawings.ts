/** The 24 graphs and comparisons of them, drawn once a run: suites measure, count and look at the same drawings. */
import type { Browser } from 'playwright-chromium'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { onceARun } from '../support/once.js'
import { pipelines, plan } from './fixture.js'

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

/** Views of every graph and of the pairs, a language; with `groups`, of larger comparisons, too. */
export const viewsOf = (lang: string, more: 'pairs' | 'groups' = 'pairs') =>
  [...ids.map((id) => [id]), ...pairs, ...(more === 'groups' ? groups : [])].flatMap((list) =>
    plan(list, lang),
  )

/** Drawings of all these views by the id of their view, in Chinese and English; none of them could not be drawn. */
export async function sharedDrawings(browser: Browser): Promise<Map<string, string>> {
  const made = await onceARun('diagrams', async () => {
    const views = ['zh', 'en'].flatMap((lang) => viewsOf(lang, 'groups'))
    const { svgs, problems } = await drawDiagrams(
      views.map(({ id, mermaid, place }) => ({ id, mermaid, place })),
      { browser },
    )
    return { svgs: [...svgs], problems: problems.map(({ message }) => message) }
  })
  if (made.problems.length) throw new Error(made.problems.join('\n'))
  return new Map(made.svgs)
}
