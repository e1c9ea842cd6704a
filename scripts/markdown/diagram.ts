import type { SlideOf } from '../deck/model.js'
import { wrap, type KindOutput, type MarkdownContext } from './context.js'
import { fence } from './fence.js'
import { numbers } from './numbers.js'
import { headline } from './headline.js'

/** A pipeline, or several side by side, as a Mermaid fence. */
export function diagram(
  slide: SlideOf<'pipeline'> | SlideOf<'compare'>,
  context: MarkdownContext,
): KindOutput {
  const difference = context.paragraph(slide.diagram.difference)
  const { steps, sign = 'equal-not' } = slide.diagram
  const open = `<Difference${steps > 0 ? ` :at="${steps}"` : ''}${sign === 'equal-not' ? '' : ` sign="${sign}"`}>`
  return {
    blocks: [
      headline(slide, context),
      ...fence(slide.diagram.mermaid.replace(/\n+$/, ''), 'mermaid'),
      ...(difference ? wrap(open, 'Difference', [difference]) : []),
      ...(slide.facts.length ? numbers('strip', slide.facts, context) : []),
      context.paragraph(slide.text),
    ],
    frontMatter: {
      diagram: slide.diagram.id,
      ...(slide.kind === 'compare' ? { subjects: slide.subjects, ...legendOf(slide) } : {}),
    },
  }
}

/** Clicks. */
type Later = { shared?: number; only?: Record<string, number>; strong?: number }

/** What the legend beside the headline tells: nothing but looks that are drawn. */
function legendOf({ diagram: { drawn } }: SlideOf<'compare'>): {
  shared?: false | 'all' | 'some'
  only?: Record<string, string[]>
  strong?: true
  from?: Later
} {
  if (!drawn) return {}
  return {
    ...(drawn.shared === true ? {} : { shared: drawn.shared }),
    only: Object.fromEntries(drawn.only.map(({ subject, tones }) => [subject, tones])),
    ...(drawn.strong ? { strong: true } : {}),
    ...laterOf(drawn.from),
  }
}

/** The clicks at which what it tells comes, where that is not from the start. */
function laterOf({ shared, only = {}, strong }: Later = {}) {
  const from = {
    ...(shared ? { shared } : {}),
    ...(Object.keys(only).length > 0 ? { only } : {}),
    ...(strong ? { strong } : {}),
  }
  return Object.keys(from).length > 0 ? { from } : {}
}
