/** From kept runs of a deck to new minutes in its YAML. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { showRehearsals } from '../../scripts/cli/commands/rehearsals.js'
import type { RehearsalsOptions } from '../../scripts/cli/options.js'
import { contentDigest } from '../../scripts/pipeline/digest.js'
import { planAnew, rehearsals } from '../../scripts/pipeline/rehearsals.js'
import { addRehearsal, readRehearsals } from '../../scripts/present/rehearsals.js'
import { openRecording } from '../../scripts/present/serve/recording.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { runsOf } from '../../scripts/talk/rehearsal/runs.js'
import type { RehearsalLine } from '../../scripts/talk/rehearsal/lines.js'

let root: string
let dir: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'diptych-rehearsals-'))
  dir = join(root, 'talk')
  cpSync(join(diptychRoot, 'content', 'sql-vs-document'), dir, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const outline = () => readFileSync(join(dir, 'outline.yaml'), 'utf8')

it('the runs of a talk become minutes in its YAML, and nothing else changes there', async () => {
  const before = outline()
  const digest = await contentDigest(dir)
  const run = '2026-05-04T10:00:00.000Z'
  const lines: RehearsalLine[] = [
    { run, what: 'start', ms: 0, lang: 'en' },
    { run, what: 'at', ms: 0, slide: 'idea', click: 0 },
    { run, what: 'at', ms: 90_000, slide: 'read', click: 0 },
    { run, what: 'at', ms: 130_000, slide: 'read', click: 1 },
    { run, what: 'at', ms: 190_000, slide: 'cover', click: 0 },
  ]
  addRehearsal(dir, lines)
  // A rehearsal is no content: what is built stays current.
  expect(await contentDigest(dir)).toBe(digest)
  const { report } = await rehearsals({ id: 'talk', dir }, ['en'])
  expect(report.minutes).toEqual([
    { entry: 'idea', from: 0.75, to: 1.5 },
    { entry: 'read', from: 0.75, to: 1.75 },
  ])
  const planned = await planAnew(dir, report)
  expect(planned).toMatchObject({ written: ['idea', 'read'], left: [] })
  const changed = outline().split('\n')
  const differing = before
    .split('\n')
    .flatMap((line, at) => (line === changed[at] ? [] : [[line, changed[at]]]))
  expect(differing.length).toBe(2)
  for (const [old = '', now = ''] of differing)
    expect(now.replace(/minutes: [\d.]+/, '')).toBe(old.replace(/minutes: [\d.]+/, ''))
  expect((await rehearsals({ id: 'talk', dir }, ['en'])).report.minutes).toEqual([])
})

it('a recording keeps what it hears, goes on after what was torn, and a disk that refuses is told once', async () => {
  const told: unknown[] = []
  const own = await openRecording(dir, { lang: 'en', first: 'cover', failed: (error) => told.push(error) })
  const mark = <T>(value: T) => ({ rev: 1, by: 'x', value })
  own.hear({ clock: mark({ spoken: 0, since: Date.now() - 5_000 }), place: mark({ slide: 'end', click: 0 }) })
  own.close()
  expect(runsOf(await readRehearsals(dir)).map(({ ended }) => ended)).toEqual(['broken', 'closed'])
  const lost = await openRecording(join(root, 'nowhere'), {
    ...{ lang: 'en', first: 'cover', failed: (error: unknown) => told.push(error) },
  })
  lost.hear({ clock: mark({ spoken: 0, since: Date.now() }) })
  lost.close()
  expect(told).toHaveLength(1)
})

it('the command refuses two forms of a report at once', async () => {
  const options = { content: root, root: diptychRoot, languages: [], json: true, csv: true } as unknown
  await expect(showRehearsals(dir, options as RehearsalsOptions)).rejects.toMatchObject({
    code: 'idle-option',
  })
})
