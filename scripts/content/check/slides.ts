/** What slides show must be there: cells of tables, numbers of charts. */
import { didYouMean } from '../../problems/suggest.js'
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'
import { checkListings } from './listings.js'
import { checkNext } from './next-token.js'
import { checkPatches } from './patches.js'
import { nearest } from '../../problems/suggest.js'

export function checkSlides(context: CheckContext): void {
  for (const slide of context.content.outline.flatMap((section) => section.slides)) {
    if (slide.kind === 'table') checkTable(context, slide)
    if (slide.kind === 'chart') checkChart(context, slide)
    if (slide.kind === 'code') checkListings(context, slide)
    if (slide.kind === 'question') checkQuestion(context, slide)
    if (slide.kind === 'patches') checkPatches(context, slide)
    if (slide.kind === 'next-token') checkNext(context, slide)
    if (slide.kind === 'pipeline' || slide.kind === 'compare' || slide.kind === 'statement')
      checkNumbers(context, slide, slide.facts ?? [])
    if (slide.kind === 'sources') checkList(context, slide, 'sources', context.content.sources)
    if (slide.kind === 'glossary') checkList(context, slide, 'terms', slide.terms ?? context.content.terms)
  }
}

/** A list that has no items becomes no slide. Sources that nothing cites are told elsewhere. */
function checkList(
  context: CheckContext,
  slide: SlideInput,
  what: 'sources' | 'terms',
  items: readonly unknown[],
): void {
  const { complete, merged } = context.input
  if (items.length > 0 || !complete || merged.lost.get(what)?.size) return
  const message = `The slide \`${slide.id}\` has no ${what} to list and is left out.`
  context.at(slide, ['kind'], 'nothing-to-list', message, {
    hint:
      what === 'terms'
        ? 'add `terms`, or remove the slide'
        : 'add `sources` and cite them, or remove the slide',
  })
}

/** A question has something to find out: options that are right, and others. */
function checkQuestion(context: CheckContext, slide: Extract<SlideInput, { kind: 'question' }>): void {
  const right = slide.options.filter((option) => option.right).length
  if (right > 0 && right < slide.options.length) return
  const message = `The question \`${slide.id}\` has ${right === 0 ? 'no right option' : 'right options only'}.`
  context.at(slide, ['options'], 'no-right-option', message, {
    hint:
      right === 0
        ? 'add `right: true` to the option that is right'
        : 'remove `right` from those that are wrong',
  })
}

/** Finds the facts that a slide shows as numbers; one without a number is a problem. */
function checkNumbers(context: CheckContext, slide: SlideInput, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) {
    const fact = context.content.facts.find((item) => item.id === id)
    if (!fact || fact.value !== undefined) continue
    const message = `The fact \`${fact.id}\` has no \`value\`.`
    context.at(slide, ['facts', index], 'missing-number', message, {
      expected: `a number at ${context.where(fact, ['id'])}`,
    })
  }
}

/** What a table's headline speaks of must stand in it. */
function checkEmphasis(context: CheckContext, slide: Extract<SlideInput, { kind: 'table' }>): void {
  const ids = [...slide.dimensions, ...slide.subjects]
  for (const [index, id] of (slide.emphasis ?? []).entries()) {
    if (ids.includes(id)) continue
    const message = `The table emphasises \`${id}\` but does not show it.`
    context.at(slide, ['emphasis', index], 'hidden-highlight', message, {
      expected: 'an id of the slide’s `dimensions` or `subjects`',
      hint: didYouMean(id, ids),
    })
  }
}

function checkTable(context: CheckContext, slide: Extract<SlideInput, { kind: 'table' }>): void {
  checkEmphasis(context, slide)
  for (const id of slide.dimensions) {
    const dimension = context.content.dimensions.find((item) => item.id === id)
    if (!dimension) continue
    const ids = context.content.subjects.map((item) => item.id)
    const typos = Object.keys(dimension.cells).filter((key) => !ids.includes(key))
    // A cell under a mistyped subject is there, and told already.
    const meant = new Set(typos.map((key) => nearest(key, ids)))
    for (const subject of slide.subjects) {
      if (Object.hasOwn(dimension.cells, subject) || meant.has(subject)) continue
      if (!context.content.subjects.some((item) => item.id === subject)) continue
      context.atKey(
        dimension,
        ['cells'],
        'missing-cell',
        `The dimension \`${id}\` has no cell for \`${subject}\`.`,
        {
          expected: `a cell for each subject of the slide \`${slide.id}\``,
        },
      )
    }
  }
}

/** What stands out must be there. */
function checkHighlight(context: CheckContext, slide: Extract<SlideInput, { kind: 'chart' }>): void {
  for (const [index, id] of (slide.highlight ?? []).entries()) {
    if (slide.facts.includes(id) || !context.content.facts.some((fact) => fact.id === id)) continue
    const message = `The chart highlights \`${id}\` but does not show it.`
    context.at(slide, ['highlight', index], 'hidden-highlight', message, {
      expected: 'an id of the slide’s `facts`',
      hint: didYouMean(id, slide.facts),
    })
  }
}

/** What 100% is stands at that line of a logarithmic axis of per cents, and nowhere else. */
function checkWhole(context: CheckContext, slide: Extract<SlideInput, { kind: 'chart' }>): void {
  if (slide.whole === undefined) return
  const facts = slide.facts.flatMap((id) => context.content.facts.find((fact) => fact.id === id) ?? [])
  const inEach = (unit: unknown) => (typeof unit === 'object' ? Object.values(unit ?? {}) : [unit])
  const percent = facts.every(({ unit }) => inEach(unit).every((one) => /^\s*[%％]/u.test(String(one))))
  const values = facts.flatMap(({ value }) => value ?? [])
  // The axis goes from power to power of ten.
  const reached = Math.max(...values) > 10 && Math.min(...values) < 1000
  if (slide.chart === 'log' && percent && reached) return
  const message = `The chart \`${slide.id}\` has no line of 100% at which \`whole\` could be told.`
  context.at(slide, ['whole'], 'whole-not-shown', message, {
    expected: '`chart: log` with facts in per cent, around 100',
    hint: 'say it in the slide’s `text`',
  })
}

/** Bars alone grow. */
function checkRun(context: CheckContext, slide: Extract<SlideInput, { kind: 'chart' }>): void {
  if (slide.run === undefined || slide.chart === 'bar') return
  const message = `The chart \`${slide.id}\` has no bars that could run.`
  context.at(slide, ['run'], 'run-not-shown', message, { expected: '`chart: bar` with durations' })
}

function checkChart(context: CheckContext, slide: Extract<SlideInput, { kind: 'chart' }>): void {
  checkHighlight(context, slide)
  checkWhole(context, slide)
  checkRun(context, slide)
  checkNumbers(context, slide, slide.facts)
  const facts = slide.facts.map((id) => context.content.facts.find((fact) => fact.id === id))
  let unit: { text: string; id: string } | undefined
  for (const [index, fact] of facts.entries()) {
    if (!fact) continue
    const place = ['facts', index]
    const { value } = fact
    if (value === undefined) continue
    if (slide.chart === 'log' && value <= 0) {
      const message = `A logarithmic chart cannot show ${value}.`
      context.at(slide, place, 'bad-log-value', message, { expected: 'values above zero' })
    }
    if (slide.chart === 'field' && value <= 0) {
      const message = `A field of marks cannot show ${value}.`
      context.at(slide, place, 'bad-field-value', message, { expected: 'values above zero' })
    }
    if (slide.chart === 'bar' && value < 0) {
      const message = `A bar starts at zero and cannot show ${value}.`
      context.at(slide, place, 'bad-bar-value', message, {
        expected: 'values of zero or more',
        hint: 'show it as `chart: number`',
      })
    }
    if (slide.chart === 'share' && (value < 0 || value > 100)) {
      const message = `A share of ${value} is not between 0 and 100.`
      context.at(slide, place, 'bad-share-value', message, { expected: 'per cent' })
    }
    // Single numbers stand for themselves and may differ in unit; bars on one scale may not.
    if (slide.chart === 'number') continue
    const text = JSON.stringify(fact.unit ?? '')
    if (!unit) unit = { text, id: fact.id }
    else if (unit.text !== text) {
      const message = `\`${fact.id}\` has another unit than \`${unit.id}\`.`
      context.at(slide, place, 'mixed-units', message, { expected: 'one unit in a chart' })
    }
  }
}
