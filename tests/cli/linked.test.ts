/** Projects in folders whose names mean something to an address. */
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const module = (path: string): string =>
  JSON.stringify(fileURLToPath(new URL(`../../scripts/${path}`, import.meta.url)))
let home: string
let project: string

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'diptych-linked-')))
  project = join(home, "it's 100% #1")
  mkdirSync(join(project, 'scripts'), { recursive: true })
  mkdirSync(join(project, 'inner'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Runs a command of such a project, which does what `start` says, from a folder of it. */
function run(start: string): {
  child: ReturnType<typeof spawn>
  out: () => string
  code: Promise<number | null>
} {
  writeFileSync(join(project, 'scripts/start.mjs'), start)
  const parent = join(home, 'parent.mts')
  writeFileSync(
    parent,
    `import { plainPath } from ${module('site/plain-path.ts')}
import { runLinked } from ${module('cli/linked.ts')}
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
const link = await plainPath(${JSON.stringify(project)})
const code = await runLinked(${JSON.stringify(project)}, link, stop.signal)
await link.remove()
process.exit(code)`,
  )
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), parent, 'dev', 'a b'], {
    cwd: join(project, 'inner'),
    env: { ...process.env, INIT_CWD: join(project, 'inner') },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)))
  return { child, out: () => text, code: new Promise((resolve) => child.on('close', resolve)) }
}

describe('a command under a path with quotes and signs', () => {
  it('runs where the project has a plain name, with its words, its folder and its exit code', async () => {
    const { out, code } = run(`
import fs from 'node:fs'
console.log(JSON.stringify([import.meta.url, process.cwd(), process.env.INIT_CWD, fs.realpathSync('.'), process.argv.slice(2)]))
process.exit(7)`)
    expect([await code, out()]).toEqual([7, expect.stringContaining('/project/inner')])
    const [url, cwd, typed, real, words] = JSON.parse(out()) as [string, string, string, string, string[]]
    const link = cwd.slice(0, -'/inner'.length)
    expect(link).toMatch(/^[\w/.-]+$/)
    expect([url, typed, real]).toEqual([pathToFileURL(join(link, 'scripts/start.mjs')).href, cwd, cwd])
    expect(words).toEqual(['dev', 'a b'])
  })

  it('ends with the process that began it', async () => {
    const { child, out, code } = run(`
process.once('SIGTERM', () => { console.log('ended'); process.exit(0) })
console.log('ready', process.pid)
setInterval(() => {}, 1000)`)
    await expect.poll(out).toContain('ready')
    child.kill('SIGTERM')
    expect(await code).toBe(0)
    expect(out()).toContain('ended')
  })
})

it('a question mark, which the loader takes for a query, is told before anything is loaded', () => {
  const scripts = join(home, 'what?', 'scripts')
  mkdirSync(scripts, { recursive: true })
  copyFileSync(new URL('../../scripts/start.mjs', import.meta.url), join(scripts, 'start.mjs'))
  const { status, stderr } = spawnSync(process.execPath, [join(scripts, 'start.mjs')], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([3, expect.stringContaining('holds a “?”')])
  expect(stderr.trim().split('\n')).toHaveLength(2)
})
