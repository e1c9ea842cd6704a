/** The steps of a build, in their order: what is found wrong ends it, and the last output stays. */
import { join, relative } from 'node:path'
import type { Browser } from 'playwright-chromium'
import { isBrowserGone } from '../browser/gone.js'
import type { DeckModel } from '../deck/model.js'
import type { PrintFigures } from '../pdf/index.js'
import type { Problem } from '../problems/problem.js'
import { writingInto } from '../problems/system.js'
import { noteOutput } from '../process/work.js'
import { stage, type Staging } from '../site/swap/index.js'
import { browserGone, openBrowser } from './browser.js'
import type { DeckFolder } from './decks.js'
import { failure } from '../problems/failure.js'
import { cutAll, planAll } from './fonts.js'
import { writeManifest } from './manifest.js'
import { writeLanding } from '../site/landing/index.js'
import type { BuildEffects, BuildOptions } from './options.js'
import type { Progress } from './progress.js'
import { compileAll } from './compile-all.js'
import { strictly } from '../problems/unfinished.js'
import { requireNoErrors, resultOf, type Result } from '../problems/result.js'
import { drawAll } from './draw-all.js'
import type { Compiled } from './compile.js'
import { readingDrawings, type DrawnDeck } from './drawings.js'
import { inspect } from './inspect.js'
import { digestsOf } from './digest.js'
import { keepSheets } from './keep-sheets.js'
import { keepOtherLanguages } from './keep-languages.js'
import { requireOutput } from './output.js'
import { takePictures, type Pictures } from './pictures.js'
import { print, type Printed } from './print.js'
import { writeSite } from './site.js'
import { writeSlides } from './slides.js'

/** What a build has made; the files' paths are absolute. */
export interface Outcome {
  decks: { id: string; lang: string; slides: number; files: PrintFigures[] }[]
  problems: Problem[]
  steps: Progress['steps']
}

/**
 * Builds decks: slides, site and PDFs, swapped in whole.
 *
 * @returns what was made, the problems of the content, or why it could not be done
 */
export async function build(
  folders: DeckFolder[],
  options: BuildOptions,
  effects: BuildEffects,
): Promise<Result<Outcome>> {
  return resultOf(async () => {
    requireOutput(folders, options)
    return buildDecks(folders, options, effects)
  })
}

/**
 * @throws ContentProblems when the content has errors
 * @throws Failure for everything else that was foreseen
 */
async function buildDecks(
  folders: DeckFolder[],
  options: BuildOptions,
  effects: BuildEffects,
): Promise<Outcome> {
  const { progress: steps, signal } = effects
  const start = performance.now()
  const problems: Problem[] = []
  const found = (more: Problem[]): void => {
    problems.push(...strictly(more, options.strict ?? false))
    requireNoErrors(problems)
  }
  // Before it is read: what is changed meanwhile is then newer than what was built.
  const digests = await digestsOf(folders)
  const compiled = await steps.step('read and plan', () => compileAll(folders, options.languages))
  found(compiled.flatMap((deck) => deck.problems))
  const decks = compiled.flatMap((deck) => deck.decks)
  const planned = await steps.step('find the fonts', () => planAll(compiled))
  found(planned.problems)

  const output = await openOutput(options)
  const { staging } = output
  let open: Browser | undefined
  // What draws or prints then fails at once, and the last output stays.
  const stop = (): void => void open?.close()
  signal.addEventListener('abort', stop)
  try {
    const pictures: Pictures[] = []
    for (const deck of compiled)
      pictures.push(await takePictures(deck, join(output.work, 'pictures', deck.id)))
    await writingInto(options.root, () => writeSlides(folders, compiled, pictures, options.root))
    const { browser } = await steps.step('start the browser', () => openBrowser(options.browser, steps.note))
    open = browser
    const drawn = await steps.step('draw the diagrams', () =>
      drawAll(compiled, browser, planned, output.work),
    )
    const fonts = await steps.step('subset the fonts', () => cutAll(decks, planned))
    found([...drawn.values()].flatMap((deck) => deck.problems))
    const writing = <T>(step: string, work: () => Promise<T>): Promise<T> =>
      steps.step(step, () => writingInto(options.out, work))
    await writing('build the site', async () => {
      await keepOtherLanguages(decks, options.out, staging.dir)
      const { presenter } = options
      await writeSite(compiled, staging.dir, { drawn, fonts, pictures, presenter, signal })
    })
    if (options.inspect)
      found(await steps.step('inspect the slides', () => inspect(folders, compiled, staging.dir, browser)))
    const printed = await writing('print the PDFs', () =>
      print(folders, compiled, staging.dir, browser, options, effects),
    )
    found(printed.problems)
    if (!browser.isConnected()) throw browserGone()
    await writing('finish', async () => {
      signal.removeEventListener('abort', stop)
      for (const deck of compiled) await finish(deck, staging.dir, options, drawn, digests.get(deck.dir))
      await writeLanding(options.out, staging.dir)
      const done = await staging.commit()
      if ('error' in done) throw failure(done.error.code, done.error.message, done.error.hint)
    })
    await keepSheets(compiled, digests)
    steps.note(
      `${relative(effects.cwd, join(options.out, 'index.html'))}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
    const made = decks.map((deck) => madeOf(deck, printed, { from: staging.dir, to: options.out }))
    return { decks: made, problems, steps: steps.steps }
  } catch (error) {
    // Whatever it looked like from where it was noticed: no content can end a browser.
    if (open && !signal.aborted && (isBrowserGone(error) || !open.isConnected())) throw browserGone()
    throw error
  } finally {
    await open?.close().catch(() => undefined)
    await output.close()
  }
}

/** What was made of a deck. Its files were printed where they were staged, and lie in the output now. */
function madeOf(
  deck: DeckModel,
  printed: Printed,
  { from, to }: { from: string; to: string },
): Outcome['decks'][number] {
  const files = (printed.files.get(deck) ?? []).map((one) => ({
    ...one,
    file: join(to, relative(from, one.file)),
  }))
  return { id: deck.id, lang: deck.locale.code, slides: deck.slides.length, files }
}

interface Output {
  staging: Staging
  /** A folder for what only this build needs. */
  work: string
  close(): Promise<void>
}

/** The staging folder, and a note for later commands that this output is being changed. */
async function openOutput({ root, out }: BuildOptions): Promise<Output> {
  const note = await noteOutput(root, out)
  const staging = await stage(out)
  if ('error' in staging) {
    await note.remove()
    throw failure(staging.error.code, staging.error.message, staging.error.hint)
  }
  const close = async (): Promise<void> => {
    await staging.dispose()
    await note.remove()
  }
  return { staging, work: note.dir, close }
}

/** The last step for a deck. */
async function finish(
  deck: Compiled,
  next: string,
  { out, presenter }: BuildOptions,
  drawn: Map<DeckModel, DrawnDeck>,
  digest: string | undefined,
): Promise<void> {
  const drawings = deck.decks.flatMap((one) => drawn.get(one) ?? [])
  await writeManifest(deck, next, out, readingDrawings(drawings), digest, presenter)
}
