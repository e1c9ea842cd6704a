import type { PlanContext } from './context.js'
import type { ClaimModel } from './model.js'

/** A claim of the content in one language. */
export function claimModel(
  claim: PlanContext['content']['claims'][number],
  text: PlanContext['text'],
): ClaimModel {
  return {
    id: claim.id,
    quote: text.plain(claim.quote),
    where: text.optional(claim.where),
    verdict: claim.verdict,
    truth: text.inline(claim.truth),
    sources: claim.sources,
  }
}
