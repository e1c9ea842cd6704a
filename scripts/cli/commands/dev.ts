/** `dev`: a deck for presenting, audience and presenter view, that follows edits of its YAML. */
import { watch } from 'chokidar'
import { mkdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { compileDeck, hasErrors, type Compiled } from '../../compile.js'
import type { DeckModel } from '../../deck/model.js'
import { warmPage } from '../../diagram/warm.js'
import { renderMarkdown } from '../../markdown/index.js'
import { workFolder } from '../../process/work.js'
import { wholeFonts, type FontPlan } from '../../site/fonts.js'
import type { Drawing } from '../../site/types.js'
import { serveSlidev } from '../../site/dev-server.js'
import { openBrowser } from '../browser.js'
import { resolveDecks, type DeckFolder } from '../decks.js'
import { drawDeck, drawingFonts } from '../drawings.js'
import { environment, exitCode, usage } from '../exit.js'
import { planAll } from '../fonts.js'
import { languages, requireLanguages, type Shared } from '../shared.js'
import { copyPictures } from '../pictures.js'
import { slidesFile, writeIfChanged } from '../slides.js'
import { tellProblems } from './check.js'
import { untilInterrupted } from './preview.js'

/** Edits come in bursts: an editor writes, renames, touches. */
const settleMs = 60

/** The command `dev`. */
export async function dev(wanted: string, options: Shared): Promise<number> {
  const [folder] = resolveDecks([wanted], options.content, options.root)
  if (!folder) throw usage(`There is no deck “${wanted}”.`)
  const first = await compileOne(folder, options)
  if (!first) return exitCode.content
  const { browser } = await openBrowser(options.browser)
  // A deck from outside leaves nothing in the project: its markdown lives in the work folder.
  const work = await workFolder(options.root, 'dev')
  const home = folder.committed ? options.root : work.dir
  mkdirSync(join(home, 'slides'), { recursive: true })
  try {
    const entry = slidesFile(home, first.deck)
    const show = (one: Shown): Promise<Record<string, Drawing>> => draw(one, browser, entry, folder)
    const server = await serveSlidev({
      entry,
      svgs: await show(first),
      fonts: await wholeFonts(first.fonts),
      port: options.port,
      open: options.open,
    })
    if ('error' in server) throw environment(server.error.message, 'Choose another one with --port.')
    process.stdout.write(`${server.url}\n`)
    if (!options.quiet) {
      process.stderr.write(
        `Presenter view: ${server.url}#/presenter/1\nEdits of ${relative(process.cwd(), folder.dir)} show at once. Ctrl-C ends it.\n`,
      )
    }
    // The first drawing after an edit shall not wait for the page, the fonts and Mermaid.
    const { faces, family } = drawingFonts(first.fonts, first.deck)
    warmPage(browser, faces, family).catch(() => {})
    const watcher = follow(folder, options, async (one) => server.update(await show(one)))
    await untilInterrupted()
    await watcher.close()
    await server.close()
    return exitCode.fine
  } finally {
    await browser.close()
    await work.remove()
  }
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
