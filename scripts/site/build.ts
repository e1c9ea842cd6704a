/** Decks as markdown → built sites in a temporary folder. */
import { fork } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'esbuild'
import { cacheFolder } from '../process/cache.js'
import { copyPicture } from '../pictures/copy.js'
import { diptychRoot } from '../process/diptych-root.js'
import { workFolder } from '../process/work.js'
import { systemSentence } from '../problems/system.js'
import { cssPath } from '../fonts/css.js'
import { plainPath, type PlainPath } from './plain-path.js'
import { addonFrom } from './addon.js'
import type { SiteDeck, SiteFigures, SiteJob, SiteMessage, SiteOptions } from './types.js'

export interface BuildInput extends SiteOptions {
  decks: SiteDeck[]
  /** Gets `<deck>/<lang>/…`; made when missing. */
  outDir: string
  /** Pictures that the markdown names: path relative to the entry → absolute source. */
  pictures?: Record<string, string>
  /** The Diptych repository, whose components and layouts are used. Default: the one this module is in. */
  repository?: string
  /** Ends the build early. */
  signal?: AbortSignal
  /** Called when a deck starts and when it is done. */
  onStep?: (step: { id: string; lang: string; done?: SiteFigures }) => void
}

export interface BuildError {
  code: 'site-build' | 'site-aborted' | 'disk'
  deck?: string
  lang?: string
  /** One sentence. */
  message: string
  /** What Slidev said, line by line. */
  details?: string
}

export type BuildResult = { built: SiteFigures[] } | { error: BuildError }

export { fenceKey } from './key.js'

/**
 * Builds every deck and language, one after the other, in one further process, in a work folder
 * `<repository>/.diptych/<run>/` that is removed whatever happens.
 * @returns the figures of all, or the first error; never throws
 */
export async function buildSite(input: BuildInput): Promise<BuildResult> {
  const repository = input.repository ?? diptychRoot
  const work = await workFolder(repository, 'site').catch((error: unknown) => ({ error }))
  if ('error' in work) return { error: { code: 'disk', message: systemSentence(work.error) } }
  let link: PlainPath | undefined
  let fonts: PlainPath | undefined
  try {
    link = await plainPath(repository)
    const cache = await cacheFolder('fonts')
    fonts = await plainPath(cache)
    const fontsPath = cssPath(fonts.path)
    const run = join(link.path, relative(repository, work.dir))
    // Three levels below the repository.
    const slides = join(run, 'slides')
    await mkdir(slides, { recursive: true })
    for (const [to, from] of Object.entries(input.pictures ?? {})) await copyPicture(from, join(slides, to))
    const decks: SiteJob['decks'] = []
    for (const { id, lang, markdown, svgs, raw, fontsCss } of input.decks) {
      const entry = join(slides, `${id}.${lang}.md`)
      await writeFile(entry, addonFrom(markdown, '@/../../..'))
      decks.push({
        id,
        lang,
        entry,
        outDir: join(input.outDir, id, lang),
        svgs,
        ...(raw ? { raw } : {}),
        ...(fontsCss === undefined ? {} : { fontsCss: fontsCss.replaceAll(cssPath(cache), fontsPath) }),
      })
    }
    const { presenter = false, notes = presenter, single = false, lean = true } = input
    return await runWorker(
      await workerFile(run),
      { decks, options: { presenter, notes, single, lean, linked: link.linked } },
      input,
      link.nodeArguments,
    )
  } catch (error) {
    return { error: { code: 'disk', message: systemSentence(error, work.dir) } }
  } finally {
    await link?.remove()
    await fonts?.remove()
    await work.remove()
  }
}

/**
 * The worker as plain JavaScript: running it through the TypeScript loader that runs this process would load
 * Slidev twice as slowly. It lies in the work folder, below the repository's node_modules.
 */
async function workerFile(run: string): Promise<string> {
  const outfile = join(run, 'worker.mjs')
  const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
  await bundle({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
  })
  return outfile
}

/** The bundler tells of it only in words. */
const diskFull = /ENOSPC|No space left on device/

/**
 * The worker's heap in MB. Without a limit Node lets garbage pile up to what the machine has: 1000 slides took 1.8 GB
 * instead of 1.3, and no less time (bench/memory.ts). Decks are built one after the other, so the longest counts.
 */
function heapFor(decks: SiteDeck[]): number {
  const longest = Math.max(
    0,
    ...decks.map(({ markdown, svgs }) => markdown.length + JSON.stringify(svgs).length),
  )
  return 1000 + Math.round((longest / 1e6) * 100)
}

function runWorker(
  file: string,
  job: SiteJob,
  input: BuildInput,
  nodeArguments: string[],
): Promise<BuildResult> {
  const { signal, onStep } = input
  return new Promise((resolve) => {
    const built: SiteFigures[] = []
    const log: string[] = []
    let error: BuildError | undefined
    const worker = fork(file, {
      execArgv: [`--max-old-space-size=${heapFor(input.decks)}`, ...nodeArguments],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
      ...(signal ? { signal } : {}),
    })
    worker.stderr?.on('data', (chunk: Buffer) => log.push(chunk.toString()))
    worker.on('message', (message: SiteMessage) => {
      if (message.type === 'start') onStep?.({ id: message.id, lang: message.lang })
      else if (message.type === 'log') log.push(`${message.text}\n`)
      else if (message.type === 'done') {
        const { figures } = message
        built.push(figures)
        onStep?.({ id: figures.id, lang: figures.lang, done: figures })
      } else {
        const { id, lang } = message
        error = diskFull.test(message.message)
          ? { code: 'disk', message: `The disk is full: ${input.outDir}.` }
          : {
              code: 'site-build',
              deck: id,
              lang,
              message: `Slidev cannot build ${id} (${lang}).`,
              details: `${message.message}\n\n${log.join('')}`,
            }
      }
    })
    worker.on('error', (cause) => {
      error ??= signal?.aborted
        ? { code: 'site-aborted', message: 'The build was stopped.' }
        : { code: 'site-build', message: cause.message }
    })
    worker.on('close', () => {
      if (!error && built.length < job.decks.length) {
        error = {
          code: 'site-build',
          message: 'Slidev ended before the build was done.',
          details: log.join(''),
        }
      }
      resolve(error ? { error } : { built })
    })
    worker.send(job)
  })
}
