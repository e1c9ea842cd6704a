/** A rehearsal written down, with a clock of the tests'. */
import { describe, expect, it } from 'vitest'
import { paused, started, STOPPED, type Clock } from '../../../scripts/talk/clock.js'
import { lineText, readLines, type RehearsalLine } from '../../../scripts/talk/rehearsal/lines.js'
import { recorder, unfinishedRun } from '../../../scripts/talk/rehearsal/record.js'
import { runsOf } from '../../../scripts/talk/rehearsal/runs.js'
import type { Registers } from '../../../scripts/talk/registers.js'

const t0 = Date.parse('2026-05-04T10:00:00Z')
const at = (seconds: number): number => t0 + seconds * 1000

/** A speaker: what is shared after each deed. */
function speaker(clock: Clock = STOPPED, slide = 'cover', click = 0) {
  let variant = ''
  const register = <T>(value: T) => ({ rev: 1, by: 'x', value })
  const registers = (): Registers => ({
    clock: register(clock),
    place: register({ slide, click }),
    variant: register(variant),
  })
  return {
    registers,
    clock: (change: (clock: Clock, now: number) => Clock, s: number) => {
      clock = change(clock, at(s))
      return registers()
    },
    go: (to: string, clicks = 0) => {
      ;[slide, click] = [to, clicks]
      return registers()
    },
    choose: (id: string) => {
      variant = id
      return registers()
    },
  }
}

describe('a rehearsal', () => {
  it('is the time of each slide and click; while the clock is held, none goes by', () => {
    const own = recorder('en', 'cover')
    const who = speaker()
    const lines = [
      ...own.hear(who.registers(), at(0)),
      ...own.hear(who.clock(started, 0), at(0)),
      ...own.hear(who.go('one'), at(10)),
      ...own.hear(who.go('one', 1), at(40)),
      ...own.hear(who.clock(paused, 50), at(50)),
      ...own.hear(who.clock(started, 110), at(110)),
      ...own.hear(who.choose('short'), at(115)),
      ...own.hear(who.go('two'), at(120)),
      ...own.hear(who.go('one', 1), at(150)),
      ...own.end(at(153)),
    ]
    expect(lines[0]).toEqual({ run: '2026-05-04T10:00:00.000Z', what: 'start', ms: 0, lang: 'en' })
    expect(runsOf(lines)).toEqual([
      {
        ...{ run: '2026-05-04T10:00:00.000Z', lang: 'en', version: 'short', ended: 'closed' },
        ...{ spoken: 93_000, unknown: 0, last: 'one' },
        slides: { cover: [10_000], one: [30_000, 23_000], two: [30_000] },
      },
    ])
  })

  it('is over when the time is set to nothing, and the next start is another run', () => {
    const own = recorder('en', 'cover')
    const who = speaker()
    const lines = [
      ...own.hear(who.clock(started, 0), at(0)),
      ...own.hear(
        who.clock(() => STOPPED, 60),
        at(60),
      ),
      ...own.hear(who.go('cover'), at(61)),
      ...own.hear(who.clock(started, 70), at(70)),
      ...own.end(at(75)),
    ]
    expect(runsOf(lines).map(({ run, ended, spoken }) => [run, ended, spoken])).toEqual([
      ['2026-05-04T10:00:00.000Z', 'reset', 60_000],
      ['2026-05-04T10:01:10.000Z', 'closed', 5_000],
    ])
  })

  it('that a crash interrupted is kept up to its last line; one torn in the middle is passed over', () => {
    const own = recorder('en', 'cover')
    const who = speaker()
    const lines = [
      ...own.hear(who.clock(started, 0), at(0)),
      ...own.hear(who.go('one'), at(20)),
      ...own.beat(at(25)),
      ...own.beat(at(30)),
    ]
    const text = lines.map(lineText).join('\n') + '\n{"run":"2026-05-04T10:00:00.0'
    const [run] = runsOf(readLines(text))
    expect(run).toMatchObject({ ended: 'broken', spoken: 30_000, slides: { cover: [20_000], one: [10_000] } })
    expect(own.beat(at(30))).toEqual([])
  })

  it('goes on when the server is started again; what was shown meanwhile is told to be unknown', () => {
    const first = recorder('en', 'cover')
    const who = speaker()
    const lines: RehearsalLine[] = [
      ...first.hear(who.clock(started, 0), at(0)),
      ...first.hear(who.go('one'), at(20)),
      ...first.beat(at(30)),
    ]
    who.go('two')
    const second = recorder('en', 'cover', unfinishedRun(lines))
    lines.push(...second.hear(who.registers(), at(90)), ...second.hear(who.go('three'), at(100)))
    lines.push(...second.end(at(110)))
    expect(runsOf(lines)).toEqual([
      expect.objectContaining({
        ...{ ended: 'closed', spoken: 110_000, unknown: 60_000 },
        slides: { cover: [20_000], one: [10_000], two: [10_000], three: [10_000] },
      }),
    ])
  })

  it('begins anew where the clock has, or the run before is of another day', () => {
    const lines: RehearsalLine[] = [
      { run: new Date(at(0)).toISOString(), what: 'at', ms: 40_000, slide: 'one', click: 0 },
    ]
    const fresh = recorder('en', 'cover', unfinishedRun(lines))
    const begun = fresh.hear(speaker().clock(started, 90), at(90))
    expect(begun[0]).toMatchObject({ what: 'start', run: new Date(at(90)).toISOString() })
    const nextDay = 24 * 3600
    const later = recorder('en', 'cover', unfinishedRun(lines))
    const clock: Clock = { spoken: 50_000, since: at(nextDay) }
    expect(later.hear(speaker(clock).registers(), at(nextDay))[0]).toMatchObject({ what: 'start' })
    expect(unfinishedRun([...lines, { run: lines[0]!.run, what: 'end', ms: 41_000, how: 'reset' }])).toBe(
      undefined,
    )
  })

  it('takes another clock, of a talk that is far behind this one, for another run', () => {
    const own = recorder('en', 'cover')
    own.hear(speaker({ spoken: 600_000, since: at(0) }).registers(), at(0))
    const lines = own.hear(speaker({ spoken: 0, since: at(5) }).registers(), at(5))
    expect(lines.map(({ what }) => what)).toEqual(['end', 'start', 'at'])
  })
})

describe('lines that were kept', () => {
  it('are read only where they are whole', () => {
    const good: RehearsalLine = { run: 'r', what: 'at', ms: 1, slide: 's', click: 0 }
    const bad = ['', 'null', '1', '{}', '{"run":"r","ms":-1,"what":"beat"}', '{"run":"r","ms":1,"what":"x"}']
    const worse = [
      '{"run":"r","ms":1,"what":"at","slide":"s","click":-1}',
      '{"run":"r","ms":1,"what":"start"}',
    ]
    expect(readLines([...bad, lineText(good), ...worse].join('\n'))).toEqual([good])
  })
})
