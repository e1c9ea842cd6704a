/** What a deck has to cover is on a slide, or it is said why not. */
import type { CheckContext } from './context.js'

/** Slides that are named but aren't there are told as other references are. */
export function checkCoverage(context: CheckContext): void {
  for (const item of context.content.coverage) {
    const named = (item.slides ?? []).length > 0
    if (named !== (item.left !== undefined)) continue
    const message = named
      ? `\`${item.id}\` is covered, and left out.`
      : `No slide covers \`${item.id}\` (${item.says}).`
    context.at(item, named ? ['left'] : [], 'uncovered', message, {
      hint: named ? 'remove `slides` or `left`' : 'name its `slides`, or say in `left` why it is left out',
    })
  }
}
