/** Build times, of child processes as a user would start them. */
import { spawn } from 'node:child_process'
import { rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { cacheFolder } from '../scripts/process/cache.js'
import type { DeckModel } from '../scripts/deck/model.js'
import { renderMarkdown } from '../scripts/markdown/index.js'

export interface Timing {
  what: string
  command: string
  ms: number
}

/** Runs a command; its output is shown only when it fails. */
async function time(what: string, args: string[], cwd: string): Promise<Timing> {
  const started = performance.now()
  const output: Buffer[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, CI: '1' } })
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', reject)
    child.on('close', resolve)
  })
  const command = `node ${args.map((arg) => (arg.startsWith('/') ? relative(cwd, arg) : arg)).join(' ')}`
  if (code !== 0)
    throw new Error(`${command} ended with ${code}:\n${Buffer.concat(output).toString().slice(-2000)}`)
  return { what, command, ms: performance.now() - started }
}

/** The whole build, site and PDFs in all languages: with an empty diagram cache, then again. */
export async function buildOurs(input: { root: string; deck: string; out: string }): Promise<Timing[]> {
  const { root, deck, out } = input
  const loader = createRequire(import.meta.url).resolve('tsx')
  const args = ['--import', loader, join(root, 'scripts', 'cli.ts'), 'build', deck, '--out', out, '--quiet']
  const cache = await cacheFolder('diagrams')
  const aside = `${cache}-bench-${process.pid}`
  await rename(cache, aside)
  try {
    const cold = await time('Diptych, all languages, site and PDFs, no diagram drawn before', args, root)
    return [cold, await time('Diptych, the same again', args, root)]
  } finally {
    await rm(cache, { recursive: true, force: true })
    await rename(aside, cache)
  }
}

/** Stock Slidev's `build` and `export` of every language's markdown. */
export async function buildStock(input: {
  root: string
  decks: DeckModel[]
  work: string
  out: string
  browser: string
}): Promise<Timing[]> {
  const { root, decks, work, out, browser } = input
  const slidev = join(root, 'node_modules', '@slidev', 'cli', 'bin', 'slidev.mjs')
  const timings: Timing[] = []
  for (const deck of decks) {
    const lang = deck.locale.code
    const entry = join(work, 'slides', `${deck.id}.${lang}.md`)
    await writeFile(
      entry,
      renderMarkdown(deck, { private: false }).replace(/(['"]?)@\/\.\.\1/, "'@/../../..'"),
    )
    timings.push(
      await time(
        `Slidev build, ${lang}`,
        [slidev, 'build', entry, '--base', './', '--out', join(out, lang)],
        root,
      ),
    )
    const pdf = join(out, `${lang}.pdf`)
    const exporting = [
      slidev,
      'export',
      entry,
      '--output',
      pdf,
      '--timeout',
      '120000',
      '--executable-path',
      browser,
    ]
    timings.push(await time(`Slidev export, ${lang}`, exporting, root))
  }
  const ms = timings.reduce((sum, timing) => sum + timing.ms, 0)
  return [...timings, { what: 'Slidev, all of it', command: '(the sum)', ms }]
}
