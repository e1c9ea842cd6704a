/** Runs of a deck's rehearsals against its plan, and new planned minutes from them. */
import { nodeEffects } from '../content/files.js'
import { readFolder } from '../content/load.js'
import { writeMinutes } from '../content/minutes.js'
import { sheetOf } from '../present/sheet.js'
import { readRehearsals } from '../present/rehearsals.js'
import { ContentProblems, hasErrors } from '../problems/result.js'
import { Reporter } from '../problems/reporter.js'
import { reportOf, type Report } from '../talk/rehearsal/report.js'
import { runsOf } from '../talk/rehearsal/runs.js'
import type { TalkSheet } from '../talk/sheet.js'
import { compileDeck } from './compile.js'
import { requireLanguages } from './languages.js'
import { writeContent } from './write-content.js'

export interface Rehearsals {
  report: Report
  sheet: TalkSheet
}

/**
 * The report of a deck's runs.
 * @param dir the deck's folder
 * @param languages the first one is that of headlines and of what is counted; the deck's first one when empty
 * @param most as many runs, the last ones
 * @throws ContentProblems when the content has errors; Failure (usage) for a language that it lacks; disk errors
 */
export async function rehearsals(
  { id, dir }: { id: string; dir: string },
  languages: string[],
  most?: number,
): Promise<Rehearsals> {
  const { decks, problems, content } = await compileDeck(dir, languages)
  if (hasErrors(problems)) throw new ContentProblems(problems)
  requireLanguages(id, content, languages)
  const sheet = sheetOf(decks[0]!)
  return { sheet, report: reportOf(sheet, runsOf(await readRehearsals(dir)), most) }
}

/** What became of new minutes. */
export interface Planned {
  /** Files that were written, as problems name them. */
  files: string[]
  written: string[]
  /** Ids of slides whose minutes must be written by hand. */
  left: string[]
}

/** Writes new planned minutes into the deck's files. @throws disk errors */
export async function planAnew(dir: string, { minutes }: Report): Promise<Planned> {
  const { files, found } = await readFolder(dir, nodeEffects, new Reporter())
  const wanted = new Map(minutes.map(({ entry, to }) => [entry, to]))
  const result: Planned = { files: [], written: [], left: [] }
  for (const file of files) {
    const { text, written, left } = writeMinutes(file, wanted)
    result.written.push(...written)
    result.left.push(...left)
    if (text === file.source.text) continue
    writeContent(file, text, found)
    result.files.push(file.source.name)
  }
  return result
}
