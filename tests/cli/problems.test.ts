/** The command line on a content folder full of mistakes: every problem at its place, exit 1, output untouched. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { diptych } from '../../scripts/cli/main.js'
import { listing } from '../e2e/support.js'

interface Found {
  code: string
  file: string
  line: number
  column: number
}

const cases = fileURLToPath(new URL('../content/cases/', import.meta.url))
// This one is about other words of the interface than those of the program.
const names = readdirSync(cases).filter((name) => name !== 'strings')
const dir = mkdtempSync(join(tmpdir(), 'diptych-mistakes-'))
const [content, out] = [join(dir, 'content'), join(dir, 'dist')]
const wanted = names.flatMap((name) =>
  (JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8')) as Found[]).map((problem) => ({
    ...problem,
    file: join(name, problem.file),
  })),
)

/** Runs the program; what it says on each stream. */
async function cli(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  const first = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => ((stdout += String(text)), true))
  const second = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((stderr += String(text)), true))
  try {
    return { code: await diptych(args), stdout, stderr }
  } finally {
    first.mockRestore()
    second.mockRestore()
  }
}

const shown = (problems: Found[]): string[] =>
  problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`).sort()

beforeAll(() => {
  for (const name of names) cpSync(join(cases, name), join(content, name), { recursive: true })
  mkdirSync(join(out, 'old-talk'), { recursive: true })
  writeFileSync(join(out, 'old-talk', 'index.html'), 'the last good build')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('a content folder full of mistakes', () => {
  it('has more than 25 kinds of them', () => {
    expect(new Set(wanted.map(({ code }) => code)).size).toBeGreaterThan(25)
  })

  it.each(['build', 'check'])(
    '%s tells each at its line and column, with exit 1, and changes nothing',
    async (command) => {
      const before = listing(dir)
      const place = command === 'build' ? ['--out', out] : []
      const { code, stdout } = await cli(command, '--json', '--content', content, ...place)
      expect(code).toBe(1)
      const { problems } = JSON.parse(stdout) as { problems: Found[] }
      const found = problems
        .filter((problem) => problem.code !== 'missing-string')
        .map((problem) => ({ ...problem, file: relative(content, resolve(problem.file)) }))
      expect(shown(found)).toEqual(shown(wanted))
      expect(listing(dir)).toEqual(before)
    },
  )

  it('shows each with two lines of its file and a caret', async () => {
    const { code, stdout, stderr } = await cli('check', 'bad-stage-kind', '--quiet', '--content', content)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/case\.yaml:\d+:\d+[\s\S]*bad-stage-kind[\s\S]*\d+ \|.*\n.*\d+ \|.*\n.*\^/)
  })
})
