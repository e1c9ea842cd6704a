/** Which texts of a deck a language lacks, and places for them in the deck's files. */
import { nodeEffects } from '../content/files.js'
import { readFolder } from '../content/load.js'
import { merge } from '../content/merge.js'
import { keySpot } from '../content/nodes.js'
import { declareLanguage } from '../content/translate/declare.js'
import { type Missing, missingTexts } from '../content/translate/missing.js'
import { scaffold } from '../content/translate/scaffold.js'
import { failure } from '../problems/failure.js'
import type { Place } from '../problems/place.js'
import type { Problem } from '../problems/problem.js'
import { Reporter } from '../problems/reporter.js'
import { isLanguageTag, languagePattern } from '../schema/text.js'
import { writeContent } from './write-content.js'

/** A text that the language lacks, or has as a copy only. */
export interface ToTranslate extends Place {
  text: string
  from?: string
  copied?: true
}

export interface Translation {
  problems: Problem[]
  missing: ToTranslate[]
  /** Files that were written, as problems name them. */
  written: string[]
  /** What was not put in, to be written by hand. */
  left: ToTranslate[]
}

/**
 * Lists the texts that a language lacks; with `write`, puts each beside the others, in the words of another language,
 * and declares the language.
 *
 * @param dir the deck's folder
 * @throws Failure (usage) for what is no language
 */
export async function translate(
  dir: string,
  language: string,
  { write, labels }: { write: boolean; labels: boolean },
): Promise<Translation> {
  if (!languagePattern.test(language) || !isLanguageTag(language)) {
    throw failure('no-language', `“${language}” is no language.`, 'Write its tag, such as de or pt-BR.')
  }
  const reporter = new Reporter()
  const { files, found } = await readFolder(dir, nodeEffects, reporter)
  const problems = reporter.problems.filter(({ severity }) => severity === 'error')
  const { deck } = merge(files).content
  if (problems.length > 0 || !deck) return { problems, missing: [], written: [], left: [] }
  const languages = Object.keys(deck.languages).filter((code) => code !== language)
  const texts = files.map((file) => ({ file, missing: missingTexts(file, languages, language, labels) }))
  const result: Translation = {
    problems,
    missing: texts.flatMap(({ missing }) => missing.map(toTranslate)),
    written: [],
    left: [],
  }
  if (!write) return result
  const edited = texts.map(({ file, missing }) => {
    const { text, left } = scaffold(file, missing, languages, language)
    result.left.push(...left.map(toTranslate))
    return { file, text: declareLanguage(text, language) }
  })
  for (const { file, text } of edited.filter(({ file, text }) => text !== file.source.text)) {
    writeContent(file, text, found)
    result.written.push(file.source.name)
  }
  return result
}

const toTranslate = ({ file, path, text, from, copied }: Missing): ToTranslate => {
  const { source, line, column } = keySpot(file, path)
  return {
    file: source.name,
    line,
    column,
    text,
    ...(from === undefined ? {} : { from }),
    ...(copied ? { copied } : {}),
  }
}
