import { claimModel } from '../../deck/claims.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { SlideInputOf } from '../../schema/outline.js'
import type { ClaimModel } from '../../deck/model.js'

/** What stands on such a slide, in one language, without layout. */
export type Body = { kind: 'correction'; claim: ClaimModel }

/** What was claimed beside what is true. */
export function plan(slide: SlideInputOf<'correction'>, { content, text }: PlanContext): PlannedPart[] {
  const claim = claimModel(byId(content.claims, slide.claim), text)
  const sources = [...claim.sources, ...citesOf(claim.truth)]
  return [{ body: { kind: 'correction', claim }, sources, clicks: 0 }]
}
