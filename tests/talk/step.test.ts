import { describe, expect, it } from 'vitest'
import { hashIn, hashOf, placeAt } from '../../scripts/talk/address.js'
import type { SheetSlide } from '../../scripts/talk/sheet.js'
import {
  found,
  next,
  placeOf,
  previous,
  stepNear,
  stepOf,
  stepPast,
  type Step,
} from '../../scripts/talk/step.js'

const slide = (id: string, clicks: number, skippedBy: string[] = []) =>
  ({ id, headline: `About ${id}`, clicks, skippedBy }) as unknown as SheetSlide
const sheet = { slides: [slide('cover', 0), slide('one', 2), slide('two', 0, ['short']), slide('three', 1)] }

/** All steps from the start to the end. */
function walk(step: (from: Step) => Step | undefined, from: Step): string[] {
  const steps: string[] = []
  for (let at: Step | undefined = from; at; at = step(at)) steps.push(`${at.at}.${at.click}`)
  return steps
}

describe('steps', () => {
  it('in a deck that was edited lead nowhere while it has the slide, else to what stands there now', () => {
    const there = { slide: 'one', click: 2 }
    expect(stepNear(sheet, there, { at: 1, click: 2 })).toBeUndefined()
    expect(stepNear(sheet, undefined, { at: 0, click: 0 })).toBeUndefined()
    const renamed = { slides: [slide('cover', 0), slide('other', 1), slide('two', 0)] }
    expect(stepNear(renamed, there, { at: 1, click: 2 })).toEqual({ at: 1, click: 1 })
    expect(stepNear({ slides: [slide('cover', 0)] }, there, { at: 1, click: 2 })).toEqual({ at: 0, click: 0 })
  })

  it('go through every click to the end, and the same way back', () => {
    const there = walk((at) => next(sheet, at), { at: 0, click: 0 })
    expect(there).toEqual(['0.0', '1.0', '1.1', '1.2', '2.0', '3.0', '3.1'])
    expect(walk((at) => previous(sheet, at), { at: 3, click: 1 })).toEqual([...there].reverse())
  })

  it('of a shorter version pass by what it leaves out; who stands there goes on from there', () => {
    expect(walk((at) => next(sheet, at, 'short'), { at: 1, click: 2 })).toEqual(['1.2', '3.0', '3.1'])
    expect(next(sheet, { at: 2, click: 0 }, 'short')).toEqual({ at: 3, click: 0 })
    expect(previous(sheet, { at: 3, click: 0 }, 'short')).toEqual({ at: 1, click: 2 })
  })

  it('of a window that knows no versions are led past what they leave out; a jump there is meant', () => {
    const past = (from: Step, to: Step, variant?: string) => stepPast(sheet, from, to, variant)
    expect(past({ at: 1, click: 2 }, { at: 2, click: 0 }, 'short')).toEqual({ at: 3, click: 0 })
    expect(past({ at: 3, click: 0 }, { at: 2, click: 0 }, 'short')).toEqual({ at: 1, click: 2 })
    expect(past({ at: 0, click: 0 }, { at: 2, click: 0 }, 'short')).toBe(undefined)
    expect(past({ at: 1, click: 2 }, { at: 2, click: 0 })).toBe(undefined)
    expect(past({ at: 1, click: 0 }, { at: 1, click: 1 }, 'short')).toBe(undefined)
  })

  it('are places by the slide’s name; what a deck does not have is its nearest', () => {
    expect(placeOf(sheet, { at: 1, click: 2 })).toEqual({ slide: 'one', click: 2 })
    expect(stepOf(sheet, { slide: 'one', click: 9 })).toEqual({ at: 1, click: 2 })
    expect(stepOf(sheet, { slide: 'gone', click: 1 })).toEqual({ at: 0, click: 0 })
    expect(stepOf(sheet, undefined)).toEqual({ at: 0, click: 0 })
  })

  it('lead to a number, or to words of a headline', () => {
    expect(found(sheet, '3')).toEqual([2])
    expect(found(sheet, ' THREE about')).toEqual([3])
    expect(found(sheet, 'about')).toEqual([0, 1, 2, 3])
    expect(found(sheet, '77')).toEqual([])
    expect(found(sheet, '')).toEqual([])
  })
})

describe('addresses', () => {
  const ids = { en: ['cover', 'one', '2024', 'two'], zh: ['cover', 'one', 'two'] }

  it('name a slide by number or name, and its click', () => {
    expect(placeAt('#/2?clicks=3', ids.en)).toEqual({ slide: 'one', click: 3 })
    expect(placeAt('#/two', ids.en)).toEqual({ slide: 'two', click: 0 })
    // A name that reads as a number.
    expect(placeAt('#/_2024', ids.en)).toEqual({ slide: '2024', click: 0 })
    expect(placeAt('', ids.en)).toEqual({ slide: 'cover', click: 0 })
    for (const other of ['#/print', '#/9', '#/one/two', '#x']) expect(placeAt(other, ids.en)).toBeUndefined()
    expect(placeAt('#/one?clicks=-1', ids.en)).toEqual({ slide: 'one', click: 0 })
    expect(placeAt(hashOf(4, 2), ids.en)).toEqual({ slide: 'two', click: 2 })
  })

  it('of another language are the same slide, or the nearest one before it', () => {
    expect(hashIn(ids, 'zh', { slide: 'two', click: 1 })).toBe('#/3?clicks=1')
    expect(hashIn(ids, 'zh', { slide: '2024', click: 1 })).toBe('#/2')
    expect(hashIn(ids, 'zh', { slide: 'gone', click: 1 })).toBeUndefined()
  })
})
