import { inlineText } from '../../content/inline.js'
import { claimModel } from '../../deck/claims.js'
import { byId, citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { ClaimModel } from '../../deck/model.js'
import { paginate } from '../../deck/split.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { entryHeight, plannedSize } from '../../text/correction.js'
import { footClear, stageRoom } from '../../text/headline.js'
import { sidesOf } from './sides.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'correction'
  /** One, or several as a list. */
  claims: ClaimModel[]
}

/** Entries on a page at the most. */
const most = 6

/** What was claimed beside what is true; several claims as a list, as many on a page as stand there in readable type. */
export function plan(slide: SlideInputOf<'correction'>, { content, text }: PlanContext): PlannedPart[] {
  const claims = [slide.claim].flat().map((id) => claimModel(byId(content.claims, id), text))
  const room = stageRoom(text.plain(slide.headline)) - footClear
  return paginate(claims, heightOf, room, most).map((page) => ({
    body: { kind: 'correction', claims: page },
    sources: page.flatMap((claim) => [...claim.sources, ...citesOf(claim.truth)]),
    clicks: 0,
  }))
}

function heightOf({ quote, edited, truth, where = '' }: ClaimModel): number {
  const sides = edited && sidesOf(edited)
  const [said, right] = sides ? [inlineText(sides.said), inlineText(sides.right)] : [quote, '']
  return entryHeight({ quote: said, right, truth: inlineText(truth), where }, plannedSize)
}
