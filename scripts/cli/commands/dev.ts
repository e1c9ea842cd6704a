/** `dev`: a deck for presenting, audience and presenter view, that follows edits of its YAML. */
import { watch } from 'chokidar'
import { mkdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { compileDeck, hasErrors, type Compiled } from '../../pipeline/compile.js'
import type { DeckModel } from '../../deck/model.js'
import { warmPage } from '../../diagram/warm.js'
import { renderMarkdown } from '../../markdown/index.js'
import { workFolder } from '../../process/work.js'
import { wholeFonts, type FontPlan } from '../../fonts/index.js'
import type { Drawing } from '../../site/types.js'
import { openDevPort, type DevPort } from '../../site/dev-server.js'
import { openBrowser } from '../../pipeline/browser.js'
import { resolveDecks, type DeckFolder } from '../decks.js'
import { drawDeck, drawingFonts } from '../../pipeline/drawings.js'
import { environment, exitCode, usage } from '../exit.js'
import { planAll } from '../../pipeline/fonts.js'
import { interruptible, stopped } from '../interrupt.js'
import { languages, requireLanguages, type Shared } from '../shared.js'
import { copyPictures } from '../../pipeline/pictures.js'
import { slidesFile, writeIfChanged } from '../../pipeline/slides-file.js'
import { tellProblems } from './check.js'

/** Edits come in bursts: an editor writes, renames, touches. */
const settleMs = 60

/** The command `dev`. */
export const dev = (wanted: string, options: Shared): Promise<number> =>
  interruptible((stop) => present(wanted, options, stop))

async function present(wanted: string, options: Shared, stop: AbortSignal): Promise<number> {
  const [folder] = resolveDecks([wanted], options.content, options.root)
  if (!folder) throw usage(`There is no deck “${wanted}”.`)
  const first = await compileOne(folder, options)
  if (!first) return exitCode.content
  // The port comes first: where it is taken, by another `dev` perhaps, nothing of that one's is touched.
  const port = await openDevPort(options.port)
  if ('error' in port) throw environment(port.error.message, 'Choose another one with --port.')
  // What this process needs for itself: a deck from outside leaves nothing in the project.
  const work = await workFolder(options.root, 'dev')
  let browser: Browser | undefined
  try {
    browser = (await openBrowser(options.browser)).browser
    if (!stop.aborted) await show(folder, first, { browser, port, work: work.dir, stop }, options)
    return exitCode.fine
  } finally {
    await port.close()
    await browser?.close()
    await work.remove()
  }
}

interface Running {
  browser: Browser
  port: DevPort
  work: string
  stop: AbortSignal
}

/** Serves the deck until the user ends the command. */
async function show(
  folder: DeckFolder,
  first: Shown,
  { browser, port, work, stop }: Running,
  options: Shared,
): Promise<void> {
  const home = folder.committed ? options.root : work
  mkdirSync(join(home, 'slides'), { recursive: true })
  const entry = slidesFile(home, first.deck)
  const drawn = (one: Shown): Promise<Record<string, Drawing>> => draw(one, browser, entry, folder)
  const server = await port.serve({
    entry,
    svgs: await drawn(first),
    fonts: await wholeFonts(first.fonts),
    cache: join(work, 'vite'),
    open: options.open,
  })
  process.stdout.write(`${port.url}\n`)
  if (!options.quiet) {
    process.stderr.write(
      `Presenter view: ${port.url}#/presenter/1\nEdits of ${relative(process.cwd(), folder.dir)} show at once. Ctrl-C ends it.\n`,
    )
  }
  // The first drawing after an edit shall not wait for the page, the fonts and Mermaid.
  const { faces, family } = drawingFonts(first.fonts, first.deck)
  warmPage(browser, faces, family).catch(() => {})
  const watcher = follow(folder, options, async (one) => server.update(await drawn(one)))
  await stopped(stop)
  await watcher.close()
  await server.close()
}

/** What is shown: a deck in its first language, and the fonts that have its characters. */
interface Shown {
  deck: DeckModel
  fonts: FontPlan
}

async function compileOne(folder: DeckFolder, options: Shared): Promise<Shown | undefined> {
  const compiled = await compileDeck(folder.dir, languages(options))
  const { problems, content } = compiled
  if (hasErrors(problems)) {
    tellProblems(problems, { quiet: options.quiet })
    return undefined
  }
  requireLanguages(folder.id, content, languages(options))
  const deck = compiled.decks[0]
  if (!deck) return undefined
  const planned = await planAll([{ ...compiled, decks: [deck] } satisfies Compiled])
  // A character that no font has does not stop a rehearsal: it is told, and the rest is shown.
  const told = [...problems, ...planned.problems]
  if (told.length) tellProblems(told, { quiet: options.quiet })
  return { deck, fonts: planned.of(deck) }
}

/** Draws what changed (the rest comes from the cache) and rewrites the markdown, which Slidev follows. */
async function draw(
  { deck, fonts }: Shown,
  browser: Browser,
  entry: string,
  folder: DeckFolder,
): Promise<Record<string, Drawing>> {
  const { svgs, problems } = await drawDeck(deck, browser, fonts)
  if (problems.length) tellProblems(problems, {})
  const addon = folder.committed ? {} : { addon: '@/../../..' }
  await copyPictures(deck, folder.dir, dirname(entry))
  writeIfChanged(entry, renderMarkdown(deck, { private: true, ...addon }))
  return svgs
}

function follow(folder: DeckFolder, options: Shared, update: (one: Shown) => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const change = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running
        .then(async () => {
          const start = performance.now()
          const one = await compileOne(folder, options)
          if (!one) return
          await update(one)
          if (!options.quiet) process.stderr.write(`updated in ${Math.round(performance.now() - start)} ms\n`)
        })
        .catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
    }, settleMs)
  }
  return watch(folder.dir, { ignoreInitial: true }).on('all', change)
}
