/**
 * Ten thousand damaged decks: each loads and is planned or has problems with places; nothing throws, hangs or grows
 * beyond a gigabyte; and what `check` passes is built. `FUZZ` gives their number, `FUZZ_SEED` the first one, and
 * `FUZZ_BUILDS` how many are built.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesOf } from './yaml-fuzz/judge.js'
import { judgeAll, type Tally } from './yaml-fuzz/run.js'

const count = Number(process.env['FUZZ'] ?? 10_000)
const from = Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 1000) % 1_000_000_000)
const builds = Number(process.env['FUZZ_BUILDS'] ?? 200)
/** Decks that one build makes, as long as nothing is wrong. */
const batch = 10

const root = fileURLToPath(new URL('../../', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'yaml-fuzz-built-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** Runs the command line in a process of its own. */
function cli(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = ['--import', 'tsx', join(root, 'scripts/cli.ts'), ...args]
  return new Promise((done) => {
    execFile(process.execPath, all, { cwd: root, maxBuffer: 1e9 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 99) : 0, stdout, stderr }),
    )
  })
}

/** Writes decks into a content folder of their own. */
function write(name: string, seeds: readonly number[]): string {
  const content = join(dir, name)
  for (const seed of seeds) {
    const folder = join(content, `deck-${seed}`)
    mkdirSync(folder, { recursive: true })
    for (const [file, text] of Object.entries(filesOf(seed).files)) writeFileSync(join(folder, file), text)
  }
  return content
}

describe(`${count} damaged decks from seed ${from} on`, () => {
  let tally: Tally

  beforeAll(async () => {
    tally = await judgeAll(from, from + count)
  }, 6 * 3_600_000)

  it('load, or have problems with places', () => {
    const { verdicts, megabytes } = tally
    const sum = (outcome: string): number => verdicts.filter((verdict) => verdict.outcome === outcome).length
    const slowest = Math.max(...verdicts.map(({ cpu }) => cpu))
    console.log(
      `${verdicts.length} decks from seed ${from}: ${sum('loads')} load, ${sum('problems')} have problems, ` +
        `${sum('fault')} are faults; slowest ${slowest} ms, at most ${megabytes} MB`,
    )
    expect(verdicts.length).toBe(count)
    expect(verdicts.filter(({ outcome }) => outcome === 'fault')).toEqual([])
  })

  it(`are built where check passes them (${builds})`, async () => {
    const loading = tally.verdicts.flatMap(({ seed, outcome }) => (outcome === 'loads' ? [seed] : []))
    const failed: string[] = []
    let built = 0
    let refused = 0
    for (let at = 0; built < builds && at < loading.length; at += batch) {
      const seeds = loading.slice(at, at + batch)
      const content = write(`batch-${at}`, seeds)
      const { stdout } = await cli(['check', '--json', '--content', content])
      const { problems } = JSON.parse(stdout) as { problems: { file: string; severity: string }[] }
      const wrong = problems.filter(({ severity }) => severity === 'error')
      const sound = seeds.filter((seed) => !wrong.some(({ file }) => file.includes(`deck-${seed}/`)))
      refused += seeds.length - sound.length
      if (sound.length === 0) continue
      const build = (decks: number[]): ReturnType<typeof cli> => {
        const names = decks.map((seed) => `deck-${seed}`)
        const out = join(dir, 'out')
        return cli([
          'build',
          ...names,
          '--content',
          content,
          '--out',
          out,
          '--no-pdf',
          '--no-inspect',
          '--quiet',
        ])
      }
      const together = await build(sound)
      if (together.code === 0) built += sound.length
      else {
        for (const seed of sound) {
          const alone = await build([seed])
          if (alone.code === 0) built++
          else
            failed.push(
              `seed ${seed} (${filesOf(seed).done.join(', ')}): exit ${alone.code}: ${alone.stderr.slice(0, 2000)}`,
            )
        }
      }
      rmSync(content, { recursive: true })
      rmSync(join(dir, 'out'), { recursive: true, force: true })
      console.log(`${built} built, ${refused} refused by check, ${failed.length} failed`)
    }
    expect(failed).toEqual([])
    expect(built).toBeGreaterThanOrEqual(Math.min(builds, loading.length / 2))
  })
})
