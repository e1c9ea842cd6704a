import type { EventModel, SlideOf } from '../../deck/model.js'
import { openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'

/** Events on an axis. */
export function markdown(slide: SlideOf<'timeline'>, context: MarkdownContext): KindOutput {
  const open = openTag('Timeline', {
    from: slide.from,
    to: slide.to,
    mark: slide.markLabel,
    rest: slide.restLabel,
    months: slide.months,
    gap: slide.gap?.label,
    gapFrom: slide.gap?.from,
    gapTo: slide.gap?.to,
    gapWhen: slide.gap?.when,
  })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(
        open,
        'Timeline',
        slide.events.flatMap((event) => renderEvent(event, context)),
      ),
    ],
  }
}

function renderEvent(event: EventModel, context: MarkdownContext): string[] {
  const { date, dateText: when, subjects, modalities, mark } = event
  const open = openTag('TimelineEvent', {
    date,
    when,
    of: subjects.join(' '),
    in: modalities?.join(' '),
    mark,
  })
  const label = context.paragraph([
    { type: 'strong', children: [{ type: 'text', value: event.label.trim() }] },
  ])
  return wrap(open, 'TimelineEvent', [label, context.paragraph(event.text)])
}
