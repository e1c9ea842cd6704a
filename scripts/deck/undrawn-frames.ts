/** Frames that a drawing leaves out, told at their place; known once the slides are planned. */
import type { LoadedDeck } from '../content/load.js'
import { sortProblems } from '../problems/print.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import type { DeckModel, UndrawnFrame } from './model.js'

/** One warning for each frame and slide, in whichever languages, in the order of the files. */
export function undrawnFrames(decks: DeckModel[], { spotOf }: Pick<LoadedDeck, 'spotOf'>): Problem[] {
  const reporter = new Reporter()
  const told = new Set<string>()
  for (const { slide, frame: undrawn } of decks.flatMap(undrawnIn)) {
    const { pipeline, frame, stages } = undrawn
    const key = `${slide} ${pipeline} ${frame}`
    const spot = spotOf(['pipelines', pipeline, 'frames', frame])
    if (told.has(key) || !spot) continue
    told.add(key)
    const names = stages.map((label) => `“${label}”`).join(', ')
    const why = stages.length > 0 ? `${names} would stand inside it` : 'there is no room for it'
    const where = `leave it out there with \`frames: […]\` on the slide`
    reporter.report('frame-not-drawn', spot, `The frame \`${frame}\` is not drawn on \`${slide}\`: ${why}.`, {
      hint:
        stages.length > 0
          ? `name that stage in the frame, too, or remove the \`row\` and \`column\` that put it there; or ${where}`
          : `draw fewer stages (\`groups\`) or shorten their texts; or ${where}`,
    })
  }
  return sortProblems(reporter.problems)
}

const undrawnIn = ({ slides }: DeckModel): { slide: string; frame: UndrawnFrame }[] =>
  slides.flatMap((slide) => {
    const undrawn = slide.kind === 'pipeline' || slide.kind === 'compare' ? slide.diagram.undrawn : undefined
    return (undrawn ?? []).map((frame) => ({ slide: slide.id, frame }))
  })
