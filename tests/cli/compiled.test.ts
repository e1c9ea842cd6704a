/** The command line is compiled once, and again as soon as a source changes. */
import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compiledCli } from '../../scripts/compiled.mjs'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

let project: string
const source = (name: string): string => join(project, 'scripts', name)
const home = (): string => join(project, 'node_modules/.cache/diptych/code')

beforeEach(() => {
  // Under a name that an address writes otherwise; the slash at the end is that of start.mjs.
  project = `${realpathSync(mkdtempSync(join(tmpdir(), 'diptych 一 #')))}/`
  mkdirSync(source('deep'), { recursive: true })
  writeFileSync(
    source('cli.ts'),
    "export const late = async (): Promise<string> => (await import('./deep/one.js')).said()\n",
  )
  writeFileSync(
    source('deep/one.ts'),
    "import { readFileSync } from 'node:fs'\nexport const said = (): string => readFileSync(new URL('./word.txt', import.meta.url), 'utf8')\n",
  )
  writeFileSync(source('deep/word.txt'), 'beside its source')
})
afterEach(() => {
  rmSync(project, { recursive: true, force: true })
})

/** What the compiled code says, in a process of its own as it runs. */
const said = async (): Promise<string> => {
  const address = JSON.stringify(pathToFileURL((await compiledCli(project)) ?? '').href)
  const code = `process.stdout.write(await (await import(${address})).late())`
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
}

describe('the compiled command line', () => {
  it('finds files beside its sources', async () => {
    expect(await said()).toBe('beside its source')
  })

  it('is kept until a source changes, even by a file of the same length', async () => {
    const first = await compiledCli(project)
    expect(await compiledCli(project)).toBe(first)
    writeFileSync(source('deep/one.ts'), "export const said = (): string => 'another'\n")
    expect(await said()).toBe('another')
    const text = readFileSync(source('deep/one.ts'), 'utf8')
    writeFileSync(source('deep/one.ts'), text.replace('another', 'renamed'))
    expect(await said()).toBe('renamed')
    expect(readdirSync(home())).toHaveLength(3)
  })

  it('is made by two at once without harm, and leaves no draft', async () => {
    const made = await Promise.all([compiledCli(project), compiledCli(project), compiledCli(project)])
    expect(new Set(made).size).toBe(1)
    expect(readdirSync(home())).toHaveLength(1)
  })

  it('removes what nothing has used for a day', async () => {
    mkdirSync(join(home(), 'old'), { recursive: true })
    mkdirSync(join(home(), 'young'))
    const days = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(join(home(), 'old'), days, days)
    await compiledCli(project)
    expect(readdirSync(home())).toHaveLength(2)
    expect(readdirSync(home())).toContain('young')
  })

  it('is left to the loader where it cannot be kept, or where a source is no TypeScript', async () => {
    writeFileSync(source('deep/one.ts'), 'export const = (')
    expect(await compiledCli(project)).toBeUndefined()
    expect(readdirSync(home())).toEqual([])
    rmSync(join(project, 'node_modules'), { recursive: true })
    writeFileSync(join(project, 'node_modules'), 'no folder')
    expect(await compiledCli(project)).toBeUndefined()
  })
})

/** Packages that a command loads before it does anything. */
async function packagesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: diptychRoot,
    entryPoints: [entry],
    outdir: 'nowhere',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
  })
  const [seen, found, todo] = [new Set<string>(), new Set<string>(), [entry]]
  for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const { path: next, kind, external } of metafile.inputs[path]?.imports ?? []) {
      if (kind === 'dynamic-import') continue
      if (!external) todo.push(next)
      else if (!next.startsWith('node:')) found.add(next)
    }
  }
  return [...found].sort()
}

describe('a command loads what it needs', () => {
  it('help and version: the reader of the command line', async () => {
    expect(await packagesOf('scripts/cli.ts')).toEqual(['commander'])
  })

  it('a talk: nothing that plans, draws or builds', async () => {
    const server = ['compression', 'parse5', 'qrcode-generator', 'send', 'ws', 'yaml', 'zod']
    expect(await packagesOf('scripts/cli/commands/present.ts')).toEqual(server)
  })
})
