/** `dev`: a deck for presenting, audience and presenter view, that follows edits of its YAML. */
import { watch } from 'chokidar'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { compileDeck, hasErrors } from '../../compile.js'
import type { DeckModel } from '../../deck/model.js'
import { diagramFonts } from '../../diagram/measure.js'
import { warmPage } from '../../diagram/warm.js'
import { renderMarkdown } from '../../markdown/index.js'
import type { Drawing } from '../../site/types.js'
import { serveSlidev } from '../../site/dev-server.js'
import { resolveDecks, type DeckFolder } from '../decks.js'
import { drawDeck } from '../drawings.js'
import { environment, exitCode, usage } from '../exit.js'
import { languages, requireLanguages, type Shared } from '../shared.js'
import { copyPictures } from '../pictures.js'
import { slidesFile, writeIfChanged } from '../slides.js'
import { openBrowser } from './build.js'
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
  const work = join(options.root, '.diptych', `dev-${process.pid}`)
  const home = folder.committed ? options.root : work
  mkdirSync(join(home, 'slides'), { recursive: true })
  try {
    const entry = slidesFile(home, first)
    const show = (deck: DeckModel): Promise<Record<string, Drawing>> => draw(deck, browser, entry, folder)
    const server = await serveSlidev({
      entry,
      svgs: await show(first),
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
    warmPage(browser, diagramFonts()).catch(() => {})
    const watcher = follow(folder, options, async (deck) => server.update(await show(deck)))
    await untilInterrupted()
    await watcher.close()
    await server.close()
    return exitCode.fine
  } finally {
    await browser.close()
    rmSync(work, { recursive: true, force: true })
  }
}

async function compileOne(folder: DeckFolder, options: Shared): Promise<DeckModel | undefined> {
  const { decks, problems, content } = await compileDeck(folder.dir, languages(options))
  if (problems.length) tellProblems(problems, { quiet: options.quiet })
  if (hasErrors(problems)) return undefined
  requireLanguages(folder.id, content, languages(options))
  return decks[0]
}

/** Draws what changed (the rest comes from the cache) and rewrites the markdown, which Slidev follows. */
async function draw(
  deck: DeckModel,
  browser: Browser,
  entry: string,
  folder: DeckFolder,
): Promise<Record<string, Drawing>> {
  const { svgs, problems } = await drawDeck(deck, browser)
  if (problems.length) tellProblems(problems, {})
  const addon = folder.committed ? {} : { addon: '@/../../..' }
  await copyPictures(deck, folder.dir, dirname(entry))
  writeIfChanged(entry, renderMarkdown(deck, { private: true, ...addon }))
  return svgs
}

function follow(folder: DeckFolder, options: Shared, update: (deck: DeckModel) => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const change = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running
        .then(async () => {
          const start = performance.now()
          const deck = await compileOne(folder, options)
          if (!deck) return
          await update(deck)
          if (!options.quiet) process.stderr.write(`updated in ${Math.round(performance.now() - start)} ms\n`)
        })
        .catch((error: unknown) => void process.stderr.write(`${String(error)}\n`))
    }, settleMs)
  }
  return watch(folder.dir, { ignoreInitial: true }).on('all', change)
}
