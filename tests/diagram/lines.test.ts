/** Lines of the 24 graphs and of comparisons: can each be followed? */
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../e2e/support.js'
import { sharedDrawings, sharedViews } from './drawings.js'
import { lineFaults, type LineFaults } from './lines.js'

let browser: Browser
let found: LineFaults

beforeAll(async () => {
  browser = await startBrowser()
  const svgs = await sharedDrawings(browser)
  const ids = [...(await sharedViews('zh')), ...(await sharedViews('en'))].map(({ id }) => id)
  found = lineFaults(new Map(ids.map((id) => [id, svgs.get(id)!])))
})
afterAll(() => browser?.close())

/** Where a drawing is full, a few lines have less room; more than this share of all is a fault of the layout. */
const few = (rule: string[], share: number) => {
  expect(rule.length / found.lines, rule.join('\n')).toBeLessThan(share)
}

describe('lines', () => {
  it('are many enough to tell', () => expect(found.lines).toBeGreaterThan(500))
  it('lead straight where boxes stand beside one another', () => expect(found.jogs).toEqual([]))
  it('have heads that do not touch', () => expect(found.heads).toEqual([]))
  it('join boxes of one height in a row', () => expect(found.heights).toEqual([]))
  it('have a straight piece before their heads', () => few(found.crushed, 0.01))
  it('keep clear of boxes', () => few(found.near, 0.04))
  it('keep clear of one another', () => few(found.merged, 0.02))
  it('dock in the middle of a side where they are alone', () => few(found.docks, 0.01))
})
