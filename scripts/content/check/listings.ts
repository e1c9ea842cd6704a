/** Lines of two listings that belong together must be there, and in order. */
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'

type Code = Extract<SlideInput, { kind: 'code' }>

/** `match` joins lines of a listing with lines of the one beside it: both must have them. */
export function checkListings(context: CheckContext, slide: Code): void {
  const { match = [], beside } = slide
  if (match.length > 0 && !beside) {
    const message = `The slide \`${slide.id}\` joins lines, but has one listing.`
    context.at(slide, ['match'], 'no-such-line', message, { hint: 'add `beside`, or remove `match`' })
    return
  }
  const counts = [slide.code, beside?.code ?? ''].map((code) => code.replace(/\n$/, '').split('\n').length)
  for (const [index, pair] of match.entries())
    for (const [side, lines] of pair.entries()) {
      const [from, to] = typeof lines === 'number' ? [lines, lines] : lines
      const count = counts[side] ?? 0
      if (from <= to && to <= count) continue
      const which = side === 0 ? 'first' : 'second'
      const message =
        from > to
          ? `The lines ${from} to ${to} are turned round.`
          : `The ${which} listing has ${count} lines, no line ${to}.`
      context.at(slide, ['match', index, side], 'no-such-line', message, {
        expected: `lines from 1 to ${count}`,
      })
    }
}
