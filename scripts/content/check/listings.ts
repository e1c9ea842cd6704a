/** Lines of listings that belong together, or that the headline speaks of, must be there, and in order. */
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'

type Code = Extract<SlideInput, { kind: 'code' }>
type Lines = number | [number, number]

/** `match` joins lines of a listing with lines of the one beside it: both must have them; `emphasis` marks lines of one alone. */
export function checkListings(context: CheckContext, slide: Code): void {
  const { match = [], emphasis = [], beside } = slide
  if (match.length > 0 && !beside) {
    const message = `The slide \`${slide.id}\` joins lines, but has one listing.`
    context.at(slide, ['match'], 'no-such-line', message, { hint: 'add `beside`, or remove `match`' })
    return
  }
  if (emphasis.length > 0 && beside) {
    const message = `The slide \`${slide.id}\` has two listings, in which \`match\` marks lines.`
    context.at(slide, ['emphasis'], 'no-such-line', message, { hint: 'remove `emphasis`' })
  }
  const counts = [slide.code, beside?.code ?? ''].map((code) => code.replace(/\n$/, '').split('\n').length)
  const check = (lines: Lines, count: number, which: string, path: (string | number)[]): void => {
    const [from, to] = typeof lines === 'number' ? [lines, lines] : lines
    if (from <= to && to <= count) return
    const message =
      from > to
        ? `The lines ${from} to ${to} are turned round.`
        : `The ${which} has ${count} lines, no line ${to}.`
    context.at(slide, path, 'no-such-line', message, { expected: `lines from 1 to ${count}` })
  }
  for (const [index, pair] of match.entries())
    for (const [side, lines] of pair.entries())
      check(lines, counts[side] ?? 0, side === 0 ? 'first listing' : 'second listing', ['match', index, side])
  for (const [index, lines] of emphasis.entries()) check(lines, counts[0]!, 'listing', ['emphasis', index])
}
