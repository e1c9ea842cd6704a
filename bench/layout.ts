/**
 * `npm run bench:layout -- [--random N] [--each] [--svg DIR]`: what can be counted in drawings (tests/diagram/gates), as
 * a table: both decks in all languages, random graphs, shapes from the real world. `--svg` writes the drawings, too.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toSvg } from '../scripts/diagram/svg/index.js'
import { deckDrawings, randomDrawings, shapeDrawings, type Drawings } from '../tests/diagram/gates/graphs.js'
import { figuresOf, together, type Figures } from '../tests/diagram/gates/measures.js'
import startRun from '../tests/support/run.js'

const argument = (name: string) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
// The decks are compiled as for a run of the tests.
process.on('exit', startRun())
const runs = Number(argument('random') ?? 300)
const folder = argument('svg')
const each = process.argv.includes('--each')

const sets: [string, () => Promise<Drawings>][] = [
  ['llm-vs-lmm', () => deckDrawings('llm-vs-lmm')],
  ['sql-vs-document', () => deckDrawings('sql-vs-document')],
  [`random (${runs})`, () => randomDrawings(runs)],
  ['shapes', shapeDrawings],
]
const columns: (keyof Figures)[] = [
  ...([
    'drawings',
    'edges',
    'crossings',
    'crowdedHeads',
    'channels',
    'besideBoxes',
    'short',
    'shortDashed',
  ] as const),
  ...(['halfRows', 'bentMain', 'share', 'filled', 'scale'] as const),
]
const row = (name: string, cells: string[]) =>
  `| ${[name.padEnd(30), ...cells.map((cell, at) => cell.padStart(columns[at]!.length))].join(' | ')} |\n`
const cellsOf = (figures: Figures) =>
  columns.map((key) => (Number.isInteger(figures[key]) ? String(figures[key]) : figures[key].toFixed(2)))

process.stdout.write(row('', [...columns]))
process.stdout.write(
  row(
    '---',
    columns.map(() => '---'),
  ),
)
for (const [name, draw] of sets) {
  if (name.startsWith('random') && runs === 0) continue
  const started = performance.now()
  const drawings = await draw()
  const figures = new Map([...drawings].map(([id, geometry]) => [id, figuresOf(geometry)]))
  if (each) for (const [id, one] of figures) process.stdout.write(row(id, cellsOf(one)))
  process.stdout.write(row(name, cellsOf(together([...figures.values()]))))
  process.stderr.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  if (!folder) continue
  await mkdir(folder, { recursive: true })
  for (const [id, geometry] of drawings)
    await writeFile(join(folder, `${id.replace(/\W+/g, '_')}.svg`), toSvg(geometry, id))
}
