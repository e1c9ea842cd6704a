import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** A list with a list below each point that has one. */
export function markdown(slide: SlideOf<'bullets'>, context: MarkdownContext): KindOutput {
  const { points, from, size, reveal } = slide
  const items = points.map(({ text, points: below }, at) => {
    const own = context.list([text], from === undefined ? undefined : from + at)
    const indent = ' '.repeat(own.indexOf(' ') + 1)
    return [own, ...below.map((point) => indent + context.list([point]))].join('\n')
  })
  return {
    frontMatter: { size, reveal: reveal || undefined },
    blocks: [headline(slide, context), items.join('\n')],
  }
}
