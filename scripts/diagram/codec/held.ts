/** What stands in a stage beside its words, as words of classes and back. Pure. */
import type { LaneNode, TokenRun } from '../layout/types.js'
import type { NodeMarks } from './vocabulary.js'

const MOST = 2000

/** A stage's tokens and its picture as marks. */
export const heldMarks = ({
  counts,
  art,
}: Pick<LaneNode, 'counts' | 'art'>): Pick<NodeMarks, 'counts' | 'art'> => ({
  counts: counts?.map(({ tone, count, across }, at) => `${at}-${count}${across ? `x${across}` : ''}-${tone}`),
  art: art?.replace('.', '_'),
})

/**
 * The tokens and the picture that marks tell; undefined for what they do not.
 * @param unit how many tokens a square stands for
 */
export function readHeld(
  marks: Pick<NodeMarks, 'counts' | 'art'>,
  unit = 1,
): Pick<LaneNode, 'counts' | 'art'> {
  const scale = Math.max(1, unit)
  const found = (marks.counts ?? []).flatMap((word): { at: number; run: TokenRun }[] => {
    const [, at, number, across, tone] = /^(\d+)-(\d+)(?:x(\d+))?-(.+)$/.exec(word) ?? []
    const count = Number(number)
    // More squares than any drawing of ours has: no drawing of ours.
    if (tone === undefined || count === 0 || count / scale > MOST) return []
    const run = { tone, count, squares: count / scale, across: across ? Number(across) : undefined }
    return [{ at: Number(at), run }]
  })
  // Classes that several nodes have stand where the first of them has them.
  const counts = found.sort((a, b) => a.at - b.at).map(({ run }) => run)
  return { counts: counts.length > 0 ? counts : undefined, art: marks.art?.replace('_', '.') }
}
