import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../scripts/talk/rehearsal/csv.js'
import { rehearsalPicture } from '../../../scripts/talk/rehearsal/picture.js'
import { medianOf, reportOf } from '../../../scripts/talk/rehearsal/report.js'
import type { Run } from '../../../scripts/talk/rehearsal/runs.js'
import { tableOf } from '../../../scripts/talk/rehearsal/table.js'
import type { SheetSlide, TalkSheet } from '../../../scripts/talk/sheet.js'
import { paper } from '../../../scripts/theme/tokens.js'

const slide = (id: string, minutes: number, more: Partial<SheetSlide> = {}): SheetSlide => ({
  ...{ id, entry: id, headline: `About ${id}`, section: 0, appendix: false, minutes, clicks: 0, notes: [] },
  ...{ length: 100, recalled: false, sources: [], skippedBy: [] },
  ...more,
})
const sheet = {
  ...{ format: 2, deck: 'deck', lang: 'en', tag: 'en', dir: 'ltr', title: 'Deck', unit: 'words' },
  ...{ sections: [{ title: 'All', appendix: false }], variants: [], languages: [], words: {} },
  slides: [
    slide('cover', 0.25),
    slide('long', 1, { headline: '=SUM(1), "quoted"' }),
    slide('long-2', 1, { entry: 'long' }),
    slide('end', 2),
    slide('extra', 0, { appendix: true }),
  ],
} satisfies TalkSheet as TalkSheet

const run = (name: string, slides: Record<string, number[]>, more: Partial<Run> = {}): Run => ({
  ...{ run: `2026-05-0${name}T10:00:00.000Z`, lang: 'en', version: '', ended: 'closed', unknown: 0 },
  ...{
    slides,
    last: 'end',
    spoken: Object.values(slides)
      .flat()
      .reduce((sum, one) => sum + one, 0),
  },
  ...more,
})
const s = 1000
const runs = [
  run('1', { cover: [1 * s], long: [50 * s, 10 * s], 'long-2': [30 * s], end: [150 * s] }),
  run('2', { cover: [20 * s], long: [80 * s], 'long-2': [70 * s], end: [170 * s], extra: [30 * s] }),
  run('3', { cover: [16 * s], long: [5 * s], old: [9 * s] }, { ended: 'broken', last: 'long' }),
]

describe('a report', () => {
  const report = reportOf(sheet, runs)

  it('has each slide’s times, without those that were passed by, and their middle where they were said to the end', () => {
    const rows = report.slides.map(({ id, times, median }) => [id, times, median])
    expect(rows).toEqual([
      ['cover', [null, 20 * s, 16 * s], 18 * s],
      ['long', [60 * s, 80 * s, 5 * s], 70 * s],
      ['long-2', [30 * s, 70 * s, null], 50 * s],
      ['end', [150 * s, 170 * s, null], 160 * s],
      ['extra', [null, 30 * s, null], 30 * s],
    ])
    expect(report.gone).toEqual([{ id: 'old', times: [null, null, 9 * s] }])
  })

  it('tells how fast the notes were said, and how long the whole will take', () => {
    expect(report.slides[1]!.rate).toBe(86)
    expect(report.planned).toBe(4.25 * 60 * s)
    expect(report.expected).toBe((18 + 70 + 50 + 160) * s)
  })

  it('proposes minutes for entries, in quarters, and none for what stays or is in the appendix', () => {
    expect(report.minutes).toEqual([{ entry: 'end', from: 2, to: 2.75 }])
    expect(reportOf(sheet, runs, 1).minutes).toEqual([])
    const quick = [run('1', { long: [20 * s], 'long-2': [10 * s], end: [2 * s] })]
    expect(reportOf(sheet, quick).minutes).toEqual([
      { entry: 'long', from: 2, to: 0.5 },
      { entry: 'end', from: 2, to: 0.25 },
    ])
  })

  it('is a table, CSV in which no headline is a formula or breaks a line, and a picture without markup of its own', () => {
    expect(tableOf(report)).toBe(
      [
        '   slide   plan  run 1  run 2  run 3  median    +/-  words/min',
        '1  cover   0:15      –   0:20   0:16    0:18  +0:03        333',
        '2  long    1:00   1:00   1:20   0:05    1:10  +0:10         86',
        '3  long-2  1:00   0:30   1:10      –    0:50  −0:10        120',
        '4  end     2:00   2:30   2:50      –    2:40  +0:40         38',
        '5  extra      –      –   0:30      –    0:30               200',
        '   all     4:15   4:01   6:10   0:30    4:58  +0:43',
        '',
        'run 1: 2026-05-01 10:00 UTC, en',
        'run 2: 2026-05-02 10:00 UTC, en',
        'run 3: 2026-05-03 10:00 UTC, en, broke off',
        'no more in the deck: old (–, –, 0:09)',
        '',
      ].join('\n'),
    )
    const [head, cover, first, second] = csvOf(report).split('\r\n')
    expect(head).toBe('run,language,version,number,slide,headline,click,seconds,planned_seconds_of_slide')
    expect(cover).toBe('2026-05-01T10:00:00.000Z,en,,1,cover,About cover,0,1,15')
    expect(first).toBe(`2026-05-01T10:00:00.000Z,en,,2,long,"'=SUM(1), ""quoted""",0,50,60`)
    expect(second).toMatch(/,1,10,60$/)
    const words = { title: 'A <b> & "c"', plan: 'Plan', runs: 'Runs', median: 'Middle' }
    for (const dir of ['ltr', 'rtl'] as const) {
      const svg = rehearsalPicture(report, words, { ground: paper, dir, families: 'Inter' })
      expect(svg).not.toMatch(/<b>|NaN|undefined/)
      // Three runs' dots at the slides that they showed, and one of the legend.
      expect(svg.match(/<circle/g)).toHaveLength(10 + 1)
    }
  })

  it('of no run proposes nothing', () => {
    const none = reportOf(sheet, [])
    expect([none.minutes, none.runs, none.expected]).toEqual([[], [], none.planned])
  })
})

it('the middle of two lies between them', () => {
  expect([medianOf([]), medianOf([3]), medianOf([5, 1]), medianOf([9, 1, 4])]).toEqual([null, 3, 3, 4])
})
