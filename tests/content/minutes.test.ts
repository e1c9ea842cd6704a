/** Minutes written into YAML: nothing else of the file changes, byte for byte. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeMinutes } from '../../scripts/content/minutes.js'
import { parseYaml } from '../../scripts/content/yaml.js'
import { Reporter } from '../../scripts/problems/reporter.js'
import { SourceText } from '../../scripts/problems/text.js'

function write(text: string, minutes: Record<string, number>) {
  const source = new SourceText(text, 'outline.yaml')
  const file = parseYaml(source, new Reporter())!
  return writeMinutes(file, new Map(Object.entries(minutes)))
}

const outline = `# The talk
outline:
  - id: one   # first part
    slides:
      - { id: a, kind: statement, minutes: 1.0, headline: 'Said: "so"' } # quick
      - id: b
        # why so long?
        minutes:   2      # two
        notes: >-
          Say it:
            minutes: 2
      - id: c
        kind: quote   # no minutes yet
        notes: |
          last
      - {id: d, kind: code}
`

describe('new minutes', () => {
  it('take the place of the old ones, or a line below the kind', () => {
    const { text, written, left } = write(outline, { a: 1.25, b: 0.5, c: 3, d: 0.75, elsewhere: 9 })
    expect(text).toBe(
      outline
        .replace('minutes: 1.0', 'minutes: 1.25')
        .replace('minutes:   2 ', 'minutes:   0.5 ')
        .replace('# no minutes yet\n', '# no minutes yet\n        minutes: 3\n')
        .replace('kind: code}', 'kind: code, minutes: 0.75}'),
    )
    expect([written, left]).toEqual([['a', 'b', 'c', 'd'], []])
  })

  it('that are the old ones leave the file as it is, however they are written', () => {
    expect(write(outline, { a: 1, b: 2 })).toEqual({ text: outline, written: [], left: [] })
  })

  it('keep line ends of Windows', () => {
    const windows = outline.replaceAll('\n', '\r\n')
    expect(write(windows, { b: 4, c: 1 }).text).toBe(
      windows
        .replace('minutes:   2 ', 'minutes:   4 ')
        .replace('no minutes yet\r\n', 'no minutes yet\r\n        minutes: 1\r\n'),
    )
  })

  it('write over an alias, and not over what it stands for', () => {
    const aliased =
      'outline:\n  - id: s\n    slides:\n      - { id: a, minutes: &m 1 }\n      - { id: b, minutes: *m }\n'
    expect(write(aliased, { b: 2 }).text).toBe(aliased.replace('*m', '2'))
  })

  it('are left to be written by hand where another slide would change with them', () => {
    const anchored =
      'outline:\n  - id: s\n    slides:\n      - { id: a, minutes: &m 1 }\n      - { id: b, minutes: *m }\n'
    const { text, written, left } = write(anchored, { a: 5, b: 2 })
    expect([written, left]).toEqual([['b'], ['a']])
    expect(text).toBe(anchored.replace('*m', '2'))
  })

  it('of every slide of a real deck, and back again, are the same bytes', () => {
    const text = readFileSync(new URL('../../content/sql-vs-document/outline.yaml', import.meta.url), 'utf8')
    const ids = [...text.matchAll(/minutes: ([\d.]+)/g)].length
    const all = [...text.matchAll(/\bid: ([\w-]+)/g)].map(([, id]) => id!)
    const there = write(text, Object.fromEntries(all.map((id) => [id, 77.75])))
    expect(there.left).toEqual([])
    expect(there.text.split('minutes: 77.75')).toHaveLength(there.written.length + 1)
    expect(there.written.length).toBeGreaterThanOrEqual(ids)
    const strip = (yaml: string) => yaml.replaceAll(/\s*\n *minutes: [\d.]+|,? ?minutes: [\d.]+/g, '')
    expect(strip(there.text)).toBe(strip(text))
  })
})
