/** Citations in texts have a source, every source is cited, addresses are encrypted. */
import { didYouMean } from '../../problems/suggest.js'
import { slide } from '../../schema/outline.js'
import { references, type Reference } from '../../schema/walk.js'
import { textSpot } from '../nodes.js'
import { valueAt } from '../value-at.js'
import type { CheckContext } from './context.js'

export function checkSources(context: CheckContext): void {
  checkMentions(context)
  checkUncited(context)
  checkUnsourced(context)
  const { deck, sources } = context.content
  const hint = 'use https:// where the site has it'
  for (const source of sources) {
    if (source.url?.startsWith('http:'))
      context.at(source, ['url'], 'insecure-address', `\`${source.url}\` is not encrypted.`, { hint })
  }
  if (deck?.address?.startsWith('http:')) {
    context.at(deck, ['address'], 'insecure-address', `\`${deck.address}\` is not encrypted.`, { hint })
  }
}

function checkMentions(context: CheckContext): void {
  const sources = new Set(context.content.sources.map((item) => item.id))
  const terms = new Set(context.content.terms.map((item) => item.id))
  for (const { file, path, type, id } of context.input.mentions) {
    const known = type === 'cite' ? sources : terms
    if (known.has(id) || context.mayExist(id, type === 'cite' ? 'sources' : 'terms')) continue
    const text = String(valueAt(file.value, path))
    const at = textSpot(file, path, Math.max(0, text.indexOf(type === 'cite' ? `@${id}` : `](#${id}`)))
    const what = type === 'cite' ? 'source' : 'term'
    const details = { hint: didYouMean(id, known) }
    context.input.reporter.report(`unknown-${what}`, at, `There is no ${what} \`${id}\`.`, details)
  }
}

function checkUncited(context: CheckContext): void {
  const { content, input } = context
  if (!input.complete) return
  const cited = new Set<string>(input.mentions.filter(({ type }) => type === 'cite').map(({ id }) => id))
  const cite = (ids: readonly string[] | undefined): void => ids?.forEach((id) => cited.add(id))
  const { pipelines, dimensions, events, facts, claims, terms } = content
  for (const item of [...pipelines, ...dimensions, ...events, ...facts, ...claims, ...terms])
    cite(item.sources)
  for (const item of content.outline.flatMap((section) => section.slides))
    for (const reference of references(slide, item)) if (reference.to === 'sources') cite(idsIn(reference))
  for (const cell of dimensions.flatMap((item) => Object.values(item.cells))) {
    if (typeof cell === 'object' && Array.isArray(cell['sources'])) cite(cell['sources'])
  }
  for (const source of content.sources) {
    if (cited.has(source.id) || input.merged.mentioned.has(source.id)) continue
    const hint = 'cite it where it is used, or remove it'
    context.at(source, ['id'], 'uncited-source', `Nothing cites the source \`${source.id}\`.`, { hint })
  }
}

/** What is claimed has a source; until it is found, the deck can be built. */
function checkUnsourced(context: CheckContext): void {
  const { pipelines, events, facts, claims } = context.content
  for (const item of [...pipelines, ...events, ...facts, ...claims]) {
    if (item.sources.length > 0) continue
    context.at(item, ['id'], 'no-source', `\`${item.id}\` names no source.`, {
      expected: '`sources: […]` with the ids of sources',
    })
  }
}

const idsIn = (reference: Reference): readonly string[] =>
  reference.form === 'one' || reference.form === 'key' ? [reference.id] : reference.ids
