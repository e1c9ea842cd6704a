import type { SlideOf } from '../../deck/model.js'
import { emptyTag } from '../../markdown/attribute.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { routeOf } from '../../markdown/route.js'

/** The sections with links, minutes and what each is about. */
export function markdown(slide: SlideOf<'agenda'>, context: MarkdownContext): KindOutput {
  const items = slide.items.map((item, index) => {
    const minutes =
      item.appendix || item.minutes <= 0 ? '' : ` ${emptyTag('Minutes', { n: String(item.minutes) })}`
    const marker = `${slide.from + index}.`
    const line = `${marker} [${context.label(item.title)}](/${routeOf(item.slide)})${minutes}`
    if (!item.promise) return line
    return `${line}\n\n${' '.repeat(marker.length + 1)}${context.paragraph(item.promise)}`
  })
  const apart = slide.items.some(({ promise }) => promise)
  return { blocks: [headline(slide, context), items.join(apart ? '\n\n' : '\n')] }
}
