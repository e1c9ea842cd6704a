/** Arrangements of drawings, kept from run to run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DiagramView } from '../../scripts/deck/model.js'
import type { DiagramRequest } from '../../scripts/diagram/plan.js'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { viewsOf } from '../../scripts/pipeline/drawings.js'
import { codeVersion } from '../../scripts/process/code-version.js'
import { keptPlans } from '../../scripts/pipeline/kept-plans.js'

let folder: string
let made: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-plans-'))
  made = 0
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = (line: number): DiagramRequest['place'] => ({ file: 'a.yaml', line, column: 1 })
const request = (label: string, line = 1): DiagramRequest => ({
  ...{ id: 'x', pipelines: [], view: 'auto', reveal: 'none', strings: { a: label }, lang: 'en', tag: 'en' },
  all: new Map([['p', { id: 'p', name: label } as never]]),
  ...{ box: { width: 1, height: 1 }, place: place(line), measure: () => 0 },
})

/** One run: asks for drawings, keeps them, and tells how many had to be made. */
async function run(
  requests: DiagramRequest[][],
  { fonts = '', version = '1' as string | null, codes = ['en'], where = folder } = {},
): Promise<number> {
  made = 0
  const plans = await keptPlans('/deck', { codes, fonts }, version ?? codeVersion, () =>
    Promise.resolve(where),
  )
  for (const one of requests)
    plans.views(one, () => {
      made++
      return [[{ id: one[0]!.strings.a, place: one[0]!.place } as DiagramView]]
    })
  await plans.save()
  return made
}

describe('kept arrangements', () => {
  it('are made once, and again where anything that they depend on has changed', async () => {
    const [a, b] = [request('a'), request('b')]
    expect(await run([[a], [b]])).toBe(2)
    expect(await run([[a], [b]])).toBe(0)
    expect(await run([[a], [request('c')]])).toBe(1)
    expect(await run([[a, request('in another language')]])).toBe(1)
    expect(await run([[a, request('in another language')]], { fonts: 'others' })).toBe(1)
    expect(await run([[a, request('in another language')]], { version: '2' })).toBe(1)
    expect(await run([[{ ...a, all: new Map() }]], { version: '2' })).toBe(1)
    expect(await run([[a]], { codes: ['zh'], version: '2' })).toBe(1)
  })

  it('stay where only their place in the file is another one, which they are given', async () => {
    await run([[request('a', 1)]])
    const plans = await keptPlans('/deck', { codes: ['en'], fonts: '' }, '1', () => Promise.resolve(folder))
    const [[view]] = plans.views([request('a', 9)], () => []) as [[DiagramView]]
    expect(view).toEqual({ id: 'a', place: place(9) })
  })

  it('are no more than the last run asked for', async () => {
    await run(Array.from({ length: 50 }, (_, at) => [request(`${at}`)]))
    const sizeOf = (): number => readFileSync(join(folder, readdirSync(folder)[0]!)).length
    const large = sizeOf()
    await run([[request('0')]])
    expect(sizeOf()).toBeLessThan(large / 20)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('are made anew where what was kept is broken, and need no disk', async () => {
    await run([[request('a')]])
    writeFileSync(join(folder, readdirSync(folder)[0]!), '{"version":"1","draw')
    expect(await run([[request('a')]])).toBe(1)
    expect(await run([[request('a')]])).toBe(0)
    expect(await run([[request('a')]], { where: join(folder, 'none') })).toBe(1)
    expect(await run([[request('a')]], { where: join(folder, 'none') })).toBe(1)
  })

  it('are the same after they were kept: a view is data', async () => {
    const { decks } = await compileDeck('content/sql-vs-document')
    const views = decks.flatMap(viewsOf)
    expect(views.length).toBeGreaterThan(4)
    expect(JSON.parse(JSON.stringify(views))).toEqual(views)
  })

  it('are not kept by code that runs from its sources, which may change meanwhile', async () => {
    expect(await run([[request('a')]], { version: null })).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })
})
