import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import { formatDate } from '../../deck/format.js'
import type { Amount, CacheShape, Rule } from '../../figures/bill.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'bill'
  amounts: Amount[]
  rules: Rule[]
  /** Which of them is shown, from 0. */
  shown: number
  caches: CacheShape[]
  text?: Inline[]
}

/** What an input takes in tokens, cache and money. One slide. */
export function plan(slide: SlideInputOf<'bill'>, { text, locale }: PlanContext): PlannedPart[] {
  const amounts = slide.amounts.map(({ id, label, unit, modality, per = 1, most, step = 1, chosen }) => ({
    id,
    label: text.plain(label),
    ...(unit === undefined ? {} : { unit: text.plain(unit) }),
    ...(modality ? { modality } : {}),
    per,
    most,
    step,
    chosen,
  }))
  const rules = slide.rules.map(({ name, each, window, price }): Rule => ({
    name: text.plain(name),
    each: Object.fromEntries(Object.entries(each).map(([id, tokens]) => [id, [tokens].flat()])),
    ...(window ? { window } : {}),
    ...(price ? { price: { ...price, date: formatDate(price.date, locale.tag) } } : {}),
  }))
  const caches = (slide.caches ?? []).map(({ sources: _sources, name, ...shape }) => ({
    name: text.plain(name),
    ...shape,
  }))
  const words = text.optionalInline(slide.text)
  const shown = Math.max(
    0,
    slide.rules.findIndex(({ id }) => id === slide.shown),
  )
  const named = [...slide.rules, ...(slide.caches ?? [])].flatMap(({ sources }) => sources)
  return [
    {
      body: { kind: 'bill', amounts, rules, shown, caches, ...(words ? { text: words } : {}) },
      sources: [...new Set(named), ...citesOf(words)],
      clicks: 0,
    },
  ]
}
