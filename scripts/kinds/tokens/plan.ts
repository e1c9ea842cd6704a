import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { paginate } from '../../deck/split.js'
import { tokenPieces } from '../../deck/vocabulary.js'
import { inlineText } from '../../content/inline.js'
import { othersHeight, rowHeight, smallestType } from '../../figures/tokens.js'
import type { Cluster } from '../../models/tokens/pieces.js'
import { vocabularyNames, type VocabularyName } from '../../models/tokens/vocabularies.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'
import { barHeight, stageRoom, stageWidth } from '../../text/headline.js'
import { lines } from '../../text/measure.js'
import { collapse } from '../../text/white-space.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'tokens'
  sentence: string
  /** The sentence as each vocabulary cuts it. */
  rows: { vocabulary: VocabularyName; clusters: Cluster[] }[]
  /** Further sentences, with their counts by the same vocabularies. */
  others: { text: string; counts: number[] }[]
  text?: Inline[]
}

/** A sentence in tokens. Vocabularies that do not fit below each other stand on slides of their own. */
export function plan(slide: SlideInputOf<'tokens'>, { text }: PlanContext): PlannedPart[] {
  const sentence = collapse(text.plain(slide.sentence)).trim()
  // From the oldest to the newest.
  const vocabularies = vocabularyNames.filter((name) => slide.vocabularies.includes(name))
  const others = (slide.others ?? []).map((one) => collapse(text.plain(one)).trim())
  const remark = text.optionalInline(slide.text)
  const taken = remark ? lines(inlineText(remark), 20, stageWidth) * 30 + 20 : 0
  const rows = vocabularies.map((vocabulary) => ({
    vocabulary,
    clusters: tokenPieces(sentence, vocabulary).clusters,
  }))
  const room = stageRoom(text.plain(slide.headline), false) - barHeight - taken - othersHeight(others)
  const pages = paginate(rows, ({ clusters }) => rowHeight(clusters, smallestType), room)
  return pages.map((page) => ({
    body: {
      kind: 'tokens',
      sentence,
      rows: page,
      others: others.map((other) => ({
        text: other,
        counts: page.map(({ vocabulary }) => tokenPieces(other, vocabulary).count),
      })),
      ...(remark ? { text: remark } : {}),
    },
    sources: citesOf(remark),
    clicks: 0,
  }))
}
