/** A deck for presenting, audience and presenter view, that follows edits of its YAML. */
import { watch } from 'chokidar'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-chromium'
import type { DeckModel } from '../deck/model.js'
import { warmPage } from '../diagram/warm.js'
import { wholeFonts, type FontPlan } from '../fonts/index.js'
import { renderMarkdown } from '../markdown/index.js'
import { failure } from '../problems/failure.js'
import type { Problem } from '../problems/problem.js'
import { aborted } from '../process/aborted.js'
import { workFolder } from '../process/work.js'
import { mistakesOf } from '../site/dev/mistakes.js'
import type { Mistake } from '../talk/mistakes.js'
import { openDevPort, type DevPort } from '../site/dev-server.js'
import type { Drawing } from '../site/types.js'
import { openBrowser } from './browser.js'
import { compileDeck, type CompileMemory, type Compiled } from './compile.js'
import { talkOf } from './dev-talk.js'
import { hasErrors } from '../problems/result.js'
import { requireNoErrors } from '../problems/result.js'
import type { DeckFolder } from './decks.js'
import { drawDeck, drawingFonts } from './drawings.js'
import { planAll } from './fonts.js'
import { placedIn } from './placed.js'
import { requireLanguages } from './languages.js'
import { rawTexts } from './raw-texts.js'
import { drawnPictures, takePictures, writePictures } from './pictures.js'
import { slidesFile, writeIfChanged } from './slides-file.js'

/** Edits come in bursts: an editor writes, renames, touches. */
const settleMs = 20
/** A mistake may be half of an edit: an editor writes a file in several parts. */
const doubtMs = 150

export interface PresentOptions {
  /** The project: generated slides of its own decks are written there. */
  root: string
  /** The first of these languages is shown; the deck's first one when empty. */
  languages: string[]
  /** Path of the browser that draws; one is looked for without it. */
  browser?: string | undefined
  port: number
  /** Open the user's browser. */
  open: boolean
}

/** What is told while a deck is shown. */
export interface PresentEffects {
  /** Aborted when it shall end. */
  signal: AbortSignal
  /** It is served at this address, and the presenter's view at another, with a key in it. */
  ready(url: string, presenter: string): void
  /** An edit of the content: its problems, of which errors keep the last good slides on show. */
  problems(found: Problem[]): void
  /** An edit is shown; how long that took, in ms. */
  updated(ms: number): void
  /** Something that nobody foresaw: the last good slides stay. */
  failed(error: unknown): void
  /** A line of news. */
  note(text: string): void
}

/**
 * Serves a deck until the signal.
 *
 * @throws ContentProblems when the content has errors at the start
 * @throws Failure (usage, environment)
 */
export async function presentDeck(
  folder: DeckFolder,
  options: PresentOptions,
  effects: PresentEffects,
): Promise<void> {
  const memory: CompileMemory = {}
  const first = await compileOne(folder, options, memory)
  requireNoErrors(first.problems)
  if (first.problems.length) effects.problems(first.problems)
  // The port comes first: where it is taken, by another `dev` perhaps, nothing of that one's is touched.
  const port = await openDevPort(options.port)
  if ('error' in port) throw failure(port.error.code, port.error.message, 'Choose another one with --port.')
  // What this process needs for itself: a deck from outside leaves nothing in the project.
  const work = await workFolder(options.root, 'dev')
  let browser: Browser | undefined
  try {
    browser = (await openBrowser(options.browser, effects.note)).browser
    if (first.shown && !effects.signal.aborted)
      await show(folder, first.shown, { browser, port, work: work.dir, memory }, options, effects)
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
  memory: CompileMemory
}

/** Serves the deck until the user ends it. */
async function show(
  folder: DeckFolder,
  first: Shown,
  { browser, port, work, memory }: Running,
  options: PresentOptions,
  effects: PresentEffects,
): Promise<void> {
  const home = folder.committed ? options.root : work
  mkdirSync(join(home, 'slides'), { recursive: true })
  const entry = slidesFile(home, first.deck)
  const drawn = async (one: Shown) => {
    const { svgs, problems } = await draw(one, browser, entry, folder, work)
    if (problems.length) effects.problems(problems)
    return { svgs, problems }
  }
  const { svgs, problems } = await drawn(first)
  const fonts = await wholeFonts(first.fonts)
  const talk = await talkOf(first.deck, folder.dir, fonts.css, port)
  const server = await port.serve({
    talk,
    entry,
    svgs,
    raw: rawTexts(first.deck),
    fonts,
    cache: join(work, 'vite'),
    open: options.open,
  })
  const tell = (mistakes: Mistake[]): void => server.tell(mistakes, first.deck.locale)
  tell(mistakesOf(problems))
  effects.ready(port.url, talk.presenter)
  // The first drawing after an edit shall not wait for the page, the fonts and Mermaid.
  const { faces, family } = drawingFonts(first.fonts, first.deck)
  warmPage(browser, faces, family).catch(() => {})
  const watcher = follow(folder.dir, settleMs, {
    async changed(isLast) {
      const start = performance.now()
      const { shown, problems } = await compileOne(folder, options, memory)
      if (!shown) {
        await pause(doubtMs)
        if (!isLast()) return
      }
      if (problems.length) effects.problems(problems)
      if (!shown) return tell(mistakesOf(problems))
      // Notes wait for no drawing.
      talk.update(shown.deck)
      const drawing = await drawn(shown)
      server.update(drawing.svgs)
      tell(mistakesOf(drawing.problems))
      effects.updated(performance.now() - start)
    },
    failed(error) {
      effects.failed(error)
      tell([{ place: '', code: '', message: String(error) }])
    },
  })
  await aborted(effects.signal)
  await watcher.close()
  talk.close()
  await server.close()
}

/** What is shown: a deck in its first language, and the fonts that have its characters. */
interface Shown {
  compiled: Compiled
  deck: DeckModel
  fonts: FontPlan
}

async function compileOne(
  folder: DeckFolder,
  { languages }: PresentOptions,
  memory: CompileMemory,
): Promise<{ shown?: Shown; problems: Problem[] }> {
  const compiled = await compileDeck(folder.dir, languages, memory)
  const { problems, content } = compiled
  if (hasErrors(problems)) return { problems }
  requireLanguages(folder.id, content, languages)
  const deck = compiled.decks[0]
  if (!deck) return { problems }
  const planned = await planAll([{ ...compiled, decks: [deck] } satisfies Compiled])
  // A character that no font has does not stop a rehearsal: it is told, and the rest is shown.
  const lacking = planned.problems.map((problem): Problem => ({ ...problem, severity: 'warning' }))
  return { shown: { compiled, deck, fonts: planned.of(deck) }, problems: [...problems, ...lacking] }
}

/** Draws what changed (the rest comes from the cache) and rewrites the markdown, which Slidev follows. */
async function draw(
  { compiled, deck, fonts }: Shown,
  browser: Browser,
  entry: string,
  folder: DeckFolder,
  work: string,
): Promise<{ svgs: Record<string, Drawing>; problems: Problem[] }> {
  const pictures = await takePictures(compiled, join(work, 'drawn'), drawnPictures)
  const drawn = await drawDeck(deck, browser, fonts, pictures)
  const addon = folder.committed ? {} : { addon: '@/../../..' }
  await writePictures(deck.id, await takePictures(compiled, join(work, 'taken')), dirname(entry))
  writeIfChanged(entry, renderMarkdown(deck, { private: true, ...addon }))
  return { ...drawn, problems: await placedIn(compiled.dir, drawn.problems) }
}

interface Following {
  /** @param isLast did nothing change since this was called? */
  changed(isLast: () => boolean): Promise<void>
  failed(error: unknown): void
}

/** Calls for changes of a folder, one call after the other. @param settle in ms, without a further change */
function follow(dir: string, settle: number, { changed, failed }: Following) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let count = 0
  const change = (): void => {
    const own = ++count
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(() => changed(() => own === count)).catch(failed)
    }, settle)
  }
  return watch(dir, { ignoreInitial: true }).on('all', change)
}
