/** Ids are unique in their collection; slides over all sections. */
import { collections } from '../merge.js'
import type { CheckContext } from './context.js'

export function checkIds(context: CheckContext): void {
  const { content } = context
  for (const name of collections) unique(context, content[name])
  unique(context, content.outline)
  unique(
    context,
    content.outline.flatMap((section) => section.slides),
  )
  for (const pipeline of content.pipelines) {
    uniqueInside(context, pipeline, 'stages', pipeline.stages)
    uniqueInside(context, pipeline, 'groups', pipeline.groups ?? [])
    uniqueInside(context, pipeline, 'frames', pipeline.frames ?? [])
  }
  if (content.deck) uniqueInside(context, content.deck, 'variants', content.deck.variants ?? [])
}

function unique(context: CheckContext, items: readonly { id: string }[]): void {
  const first = new Map<string, object>()
  for (const item of items) {
    const other = first.get(item.id)
    if (item.id === '') continue
    if (!other) first.set(item.id, item)
    else duplicate(context, item, ['id'], item.id, context.where(other, ['id']))
  }
}

function uniqueInside(
  context: CheckContext,
  owner: object,
  key: string,
  items: readonly { id: string }[],
): void {
  const first = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const other = first.get(item.id)
    if (other === undefined) first.set(item.id, index)
    else duplicate(context, owner, [key, index, 'id'], item.id, context.where(owner, [key, other, 'id']))
  }
}

function duplicate(
  context: CheckContext,
  item: object,
  path: (string | number)[],
  id: string,
  where: string,
): void {
  context.at(item, path, 'duplicate-id', `The id \`${id}\` already stands at ${where}.`, {
    hint: 'rename one of them',
  })
}
