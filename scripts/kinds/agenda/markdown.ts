import type { SlideOf } from '../../deck/model.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { routeOf } from '../../markdown/route.js'

/** The sections with links and minutes. */
export function markdown(slide: SlideOf<'agenda'>, context: MarkdownContext): KindOutput {
  const items = slide.items.map((item, index) => {
    const minutes =
      item.appendix || item.minutes <= 0 ? '' : ` ${emptyTag('Minutes', { n: String(item.minutes) })}`
    return `${slide.from + index}. [${context.label(item.title)}](/${routeOf(item.slide)})${minutes}`
  })
  return { blocks: [headline(slide, context), items.join('\n')] }
}
