/** What must hold of any files at all: they load and are planned, or there are problems with places. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileDeck } from '../../../scripts/pipeline/compile.js'
import { renderMarkdown } from '../../../scripts/markdown/index.js'
import { formatProblems } from '../../../scripts/problems/print.js'
import { damage } from './damage.js'

const folder = (name: string): Record<string, string> => {
  const dir = fileURLToPath(new URL(name, import.meta.url))
  return Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((file) => [file, readFileSync(join(dir, file), 'utf8')]),
  )
}
const decks = [folder('./deck/'), folder('./deck/'), folder('../../../scripts/cli/template/')]

export interface Verdict {
  seed: number
  /** `loads`: planned and written down, without an error. */
  outcome: 'loads' | 'problems' | 'fault'
  /** Codes of the problems, or what went wrong. */
  told: string[]
  done: string[]
  /** Milliseconds of this process’s own time. */
  cpu: number
}

/** The files of a number. */
export const filesOf = (seed: number): ReturnType<typeof damage> =>
  damage(decks[seed % decks.length] ?? {}, seed)

/** Milliseconds of own time that a file may take; waiting for others doesn’t count. */
export const limitMs = 5000

/** Loads, plans and writes down the deck of a number. Never throws. */
export async function judge(seed: number): Promise<Verdict> {
  const { files, done } = filesOf(seed)
  const parent = mkdtempSync(join(tmpdir(), 'yaml-fuzz-'))
  const dir = join(parent, 'deck')
  mkdirSync(dir)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text)
  const start = process.cpuUsage()
  const verdict = (outcome: Verdict['outcome'], told: string[]): Verdict => {
    const { user, system } = process.cpuUsage(start)
    const cpu = Math.round((user + system) / 1000)
    if (outcome !== 'fault' && cpu > limitMs)
      return { seed, outcome: 'fault', told: [`took ${cpu} ms`], done, cpu }
    return { seed, outcome, told, done, cpu }
  }
  try {
    const { problems, decks: planned, content } = await compileDeck(dir)
    const rows = new Map(
      Object.entries(files).map(([name, text]) => [name, text.replace(/^\ufeff/, '').split(/\r?\n/)]),
    )
    const faults = problems.flatMap((problem) => placeFault(problem, dir, rows))
    const errors = problems.filter(({ severity }) => severity === 'error')
    if (!content && errors.length === 0) faults.push('neither content nor a problem')
    const text = formatProblems(problems, { color: false })
    if (/\n\s+at .*:\d+:\d+\)/.test(text)) faults.push('a stack trace')
    for (const deck of planned) {
      if (!renderMarkdown(deck, { private: true }).startsWith('---\n')) faults.push('no markdown')
    }
    if (faults.length > 0) return verdict('fault', faults)
    return verdict(errors.length ? 'problems' : 'loads', [...new Set(problems.map(({ code }) => code))])
  } catch (error) {
    return verdict('fault', [error instanceof Error ? (error.stack ?? error.message) : String(error)])
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

/** A place that isn’t in the file, or words that no reader understands. */
function placeFault(
  {
    file,
    line,
    column,
    code,
    message,
    expected,
    hint,
  }: Awaited<ReturnType<typeof compileDeck>>['problems'][number],
  dir: string,
  files: ReadonlyMap<string, string[]>,
): string[] {
  const rows = [...files].find(([name]) => file.endsWith(`/${name}`) || file === name)?.[1]
  if (!rows && !dir.endsWith(file.split('/').at(-1) ?? '')) return [`${code}: no file ${file}`]
  const row = (rows ?? [''])[line - 1]
  if (row === undefined) return [`${code}: no line ${line}`]
  if (column < 1 || column > row.length + 1) return [`${code}: no column ${column} in line ${line}`]
  const words = [message, expected, hint].join('\n')
  if (/\n\s+at |\[object |Cannot read|is not a function/.test(words)) return [`${code}: ${words}`]
  return []
}
