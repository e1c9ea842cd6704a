/** `build`: content → slides/, site and PDFs; swapped in whole, deck by deck. */
import { cp, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../../browser/index.js'
import type { Compiled } from '../../compile.js'
import { compileDeck, hasErrors } from '../../compile.js'
import type { DeckModel } from '../../deck/model.js'
import { renderMarkdown } from '../../markdown/index.js'
import { inspectDeck } from '../../inspect/index.js'
import { printDeck, type PrintFigures } from '../../pdf/index.js'
import type { Problem } from '../../problems/problem.js'
import { shownPath } from '../../problems/shown-path.js'
import { buildSite } from '../../site/build.js'
import { takeCover } from '../../site/cover.js'
import { copyLicences } from '../../site/fonts.js'
import { servePreview } from '../../site/preview.js'
import { stage } from '../../site/swap.js'
import type { Drawing } from '../../site/types.js'
import { drawDeck, type DrawnDeck } from '../drawings.js'
import { resolveDecks, type DeckFolder } from '../decks.js'
import { environment, exitCode, Failure, usage } from '../exit.js'
import { cutAll, planAll, type PlannedFonts } from '../fonts.js'
import { interruptible } from '../interrupt.js'
import { writeLanding, writeManifest } from '../landing.js'
import { requireOutput } from '../output.js'
import { reporter, type Reporter } from '../reporter.js'
import { languages, requireLanguages, type Shared } from '../shared.js'
import { copyPictures, picturesOf, publishPictures } from '../pictures.js'
import { slidesFile, writeIfChanged } from '../slides.js'
import { tellProblems } from './check.js'

/** What a build gives for `--json`. */
interface Outcome {
  decks: { id: string; lang: string; slides: number; files: PrintFigures[] }[]
  problems: Problem[]
  steps: Reporter['steps']
}

/** Ends the whole build with the problems of the content. */
class ContentProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super('content has problems')
  }
}

/** The command `build`. */
export async function build(wanted: string[], options: Shared): Promise<number> {
  if (options.landing) return landingAlone(wanted, options)
  const folders = resolveDecks(wanted, options.content, options.root)
  requireOutput(folders, options)
  try {
    const outcome = await interruptible((signal) => {
      const steps = reporter({ quiet: options.quiet, stderr: process.stderr, signal })
      return buildDecks(folders, options, steps, signal)
    })
    if (outcome.problems.length) tellProblems(outcome.problems, { ...options, json: false })
    if (options.json) process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`)
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    tellProblems(error.problems, options)
    return exitCode.content
  }
}

/** `--landing`: decks that were built apart, one job a deck, and put together in one folder. */
async function landingAlone(wanted: string[], options: Shared): Promise<number> {
  const { out } = options
  if (wanted.length) throw usage('--landing builds no deck.', 'Leave the decks out.')
  if (!existsSync(out)) throw environment(`There is nothing built in ${out}.`, 'Run: npm run build')
  requireOutput([], options)
  await writeLanding(out)
  return exitCode.fine
}

async function buildDecks(
  folders: DeckFolder[],
  options: Shared,
  steps: Reporter,
  signal: AbortSignal,
): Promise<Outcome> {
  const start = performance.now()
  const compiled = await steps.step('read and plan', () => compileAll(folders, languages(options)))
  const problems = compiled.flatMap((deck) => deck.problems)
  if (hasErrors(problems)) throw new ContentProblems(problems)
  const decks = compiled.flatMap((deck) => deck.decks)
  const planned = await steps.step('find the fonts', () => planAll(compiled))
  if (hasErrors(planned.problems)) throw new ContentProblems([...problems, ...planned.problems])
  await writeSlides(folders, compiled, options.root)

  const { browser } = await steps.step('start the browser', () => openBrowser(options.browser))
  const staging = await stage(options.out)
  // What draws or prints then fails at once, and the last output stays.
  const stop = (): void => void browser.close()
  signal.addEventListener('abort', stop)
  try {
    if ('error' in staging) throw environment(staging.error.message, staging.error.hint)
    const drawn = await steps.step('draw the diagrams', () => drawAll(decks, browser, planned))
    const fonts = await steps.step('subset the fonts', () => cutAll(decks, planned))
    const found = [...drawn.values()].flatMap((deck) => deck.problems)
    if (hasErrors(found)) throw new ContentProblems([...problems, ...found])
    await steps.step('build the site', async () => {
      await keepOtherLanguages(decks, options.out, staging.dir)
      const result = await buildSite({
        decks: decks.map((deck) => ({
          id: deck.id,
          lang: deck.locale.code,
          markdown: renderMarkdown(deck, { private: options.presenter ?? false }),
          svgs: drawn.get(deck)?.svgs ?? {},
          fontsCss: fonts.of(deck).css,
        })),
        files: picturesOf(folders, compiled),
        outDir: staging.dir,
        presenter: options.presenter,
        notes: options.presenter,
        single: true,
        signal,
      })
      if ('error' in result) throw failedSite(result.error)
      for (const [index, { decks: own }] of compiled.entries()) {
        for (const deck of own) {
          const site = join(staging.dir, deck.id, deck.locale.code)
          await copyLicences(fonts.of(deck), join(site, 'fonts'))
          await publishPictures(deck, folders[index]?.dir ?? '', site)
        }
      }
    })
    if (options.inspect !== false) {
      found.push(
        ...(await steps.step('inspect the slides', () => inspect(folders, compiled, staging.dir, browser))),
      )
      if (hasErrors(found)) throw new ContentProblems([...problems, ...found])
    }
    const printed = await steps.step('print the PDFs', () =>
      print(folders, compiled, staging.dir, browser, options),
    )
    if (hasErrors(printed.problems)) throw new ContentProblems([...problems, ...found, ...printed.problems])
    await steps.step('finish', async () => {
      signal.removeEventListener('abort', stop)
      for (const deck of compiled) {
        const drawings = Object.assign({}, ...deck.decks.map((one) => drawn.get(one)?.svgs ?? {})) as Record<
          string,
          Drawing
        >
        await writeManifest(deck, staging.dir, options.out, drawings)
      }
      const swapped = await staging.commit()
      if ('error' in swapped) throw environment(swapped.error.message, swapped.error.hint)
      await writeLanding(options.out)
    })
    steps.note(
      `${relative(process.cwd(), join(options.out, 'index.html'))}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
    const outcome = decks.map((deck) => ({
      id: deck.id,
      lang: deck.locale.code,
      slides: deck.slides.length,
      files: printed.files.get(deck) ?? [],
    }))
    return { decks: outcome, problems: [...problems, ...found, ...printed.problems], steps: steps.steps }
  } finally {
    await browser.close()
    if (!('error' in staging)) await staging.dispose()
  }
}

/** Compiles every deck; languages that a deck does not have are wrong usage. */
async function compileAll(folders: DeckFolder[], wanted: string[]): Promise<Compiled[]> {
  const compiled: Compiled[] = []
  for (const folder of folders) {
    const deck = await compileDeck(folder.dir, wanted)
    requireLanguages(folder.id, deck.content, wanted)
    compiled.push(deck)
  }
  return compiled
}

/** Rewrites the committed markdown of the project's own decks. */
async function writeSlides(folders: DeckFolder[], compiled: Compiled[], root: string): Promise<void> {
  for (const [index, { decks }] of compiled.entries()) {
    const folder = folders[index]
    if (!folder?.committed) continue
    for (const deck of decks) {
      const file = slidesFile(root, deck)
      writeIfChanged(file, renderMarkdown(deck, { private: true }))
      await copyPictures(deck, folder.dir, dirname(file))
    }
  }
}

/** Finds and starts the browser; what stands in the way is a failure of the environment. */
export async function openBrowser(path?: string): Promise<{ browser: Browser }> {
  const result = await findBrowser({ path })
  if ('error' in result) throw environment(result.error.message, result.error.hint)
  const launched = await launchBrowser(result.found)
  if ('error' in launched) throw environment(launched.error.message, launched.error.hint)
  return launched
}

async function drawAll(
  decks: DeckModel[],
  browser: Browser,
  fonts: PlannedFonts,
): Promise<Map<DeckModel, DrawnDeck>> {
  const drawn = new Map<DeckModel, DrawnDeck>()
  for (const deck of decks) drawn.set(deck, await drawDeck(deck, browser, fonts.of(deck)))
  return drawn
}

/** With `--lang`, the deck's other languages stay as they are. */
async function keepOtherLanguages(decks: DeckModel[], dist: string, next: string): Promise<void> {
  for (const { id, languages: all } of decks) {
    for (const { code } of all) {
      const from = join(dist, id, code)
      const to = join(next, id, code)
      const rebuilt = decks.some((deck) => deck.id === id && deck.locale.code === code)
      if (rebuilt || !existsSync(from) || existsSync(to)) continue
      await mkdir(join(next, id), { recursive: true })
      await cp(from, to, { recursive: true })
    }
  }
}

function failedSite(error: { code: string; message: string }): Failure {
  if (error.code === 'site-disk') return environment(error.message)
  return new Failure(
    exitCode.environment,
    error.message,
    'This is a defect of Diptych or Slidev, not of the content.',
  )
}

/** Measures every slide of the site in the browser. */
async function inspect(
  folders: DeckFolder[],
  compiled: Compiled[],
  dist: string,
  browser: Browser,
): Promise<Problem[]> {
  const server = await servePreview(dist)
  if ('error' in server) throw environment(server.error.message)
  const problems: Problem[] = []
  try {
    for (const [index, { decks }] of compiled.entries()) {
      for (const deck of decks) {
        const url = new URL(`${deck.id}/${deck.locale.code}/`, server.url).href
        problems.push(...(await inspectDeck({ browser, url, deck, dir: folders[index]?.dir })))
      }
    }
  } finally {
    await server.close()
  }
  return problems
}

async function print(
  folders: DeckFolder[],
  compiled: Compiled[],
  dir: string,
  browser: Browser,
  options: Shared,
): Promise<{ files: Map<DeckModel, PrintFigures[]>; problems: Problem[] }> {
  const files = new Map<DeckModel, PrintFigures[]>()
  const problems: Problem[] = []
  const server = await servePreview(dir)
  if ('error' in server) throw environment(server.error.message)
  const epoch = process.env.SOURCE_DATE_EPOCH
  try {
    for (const [folder, deck] of decksIn(folders, compiled)) {
      const url = new URL(`${deck.id}/${deck.locale.code}/`, server.url).href
      const outDir = join(dir, deck.id, deck.locale.code)
      await takeCover({ browser, url, dir: outDir })
      if (options.pdf === false) continue
      const result = await printDeck({
        browser,
        deck,
        url,
        outDir,
        clicks: options.clicks,
        notes: options.notes,
        layout: options.overview ? 'overview' : 'page',
        png: options.png,
        now: epoch ? new Date(Number(epoch) * 1000) : undefined,
      })
      files.set(deck, result.files)
      problems.push(
        ...result.problems.map((problem) => ({
          ...problem,
          file: shownPath(join(folder, problem.file), process.cwd()),
        })),
      )
    }
  } finally {
    await server.close()
  }
  return { files, problems }
}

/** Each deck with the folder of its content. */
const decksIn = (folders: DeckFolder[], compiled: Compiled[]): [string, DeckModel][] =>
  compiled.flatMap(({ decks }, index) =>
    decks.map((deck): [string, DeckModel] => [folders[index]?.dir ?? '', deck]),
  )
