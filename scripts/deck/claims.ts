import type { Inline } from '../schema/inline.js'
import { edited, type Edit } from '../text/edits.js'
import type { PlanContext } from './context.js'
import type { ClaimModel } from './model.js'

type ClaimInput = PlanContext['content']['claims'][number]

/** A claim of the content in one language. */
export function claimModel(claim: ClaimInput, text: PlanContext['text']): ClaimModel {
  const quote = text.plain(claim.quote)
  return {
    id: claim.id,
    quote,
    where: text.optional(claim.where),
    verdict: claim.verdict,
    truth: text.inline(claim.truth),
    ...(claim.edits ? { edited: editedQuote(quote, claim.edits, text) } : {}),
    sources: claim.sources,
  }
}

/** Loading has proved that the words of each edit stand in the quotation. */
function editedQuote(
  quote: string,
  edits: NonNullable<ClaimInput['edits']>,
  text: PlanContext['text'],
): Inline[] {
  const localized = edits.map((edit): Edit =>
    'cut' in edit
      ? { cut: text.plain(edit.cut), put: text.plain(edit.put) }
      : { after: text.plain(edit.after), put: text.plain(edit.put) },
  )
  return edited(quote, localized).parts.map(({ type, text: value }): Inline => {
    const words: Inline = { type: 'text', value }
    return type === 'kept' ? words : { type, children: [words] }
  })
}
