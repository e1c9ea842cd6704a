/** `translate`: what a language of a deck lacks, as a list with places, or as places in the deck's files. */
import { oneLine } from '../../content/untranslated.js'
import { resolveDecks } from '../../pipeline/decks.js'
import { translate, type ToTranslate } from '../../pipeline/translate.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { TranslateOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { userFolder } from '../user-path.js'

/** The command `translate`. The list goes to stdout, a line a text; what was done is told on stderr. */
export async function translateDeck(
  wanted: string,
  language: string,
  options: TranslateOptions,
): Promise<ExitCode> {
  const { content, root, json, quiet, write } = options
  const [folder] = resolveDecks([wanted], content, root, userFolder())
  const { problems, missing, written, left } = await translate(folder!.dir, language, options)
  if (problems.length > 0) {
    reportProblems(problems, options)
    return exitCode.content
  }
  if (json) process.stdout.write(`${JSON.stringify({ missing, written, left }, null, 2)}\n`)
  else process.stdout.write(missing.map(line).join(''))
  if (!quiet) process.stderr.write(`${summary()}\n`)
  return exitCode.fine

  function summary(): string {
    const copied = missing.filter((one) => one.copied).length
    const parts = [
      missing.length === 0
        ? `No text lacks “${language}”.`
        : `Texts that lack “${language}”: ${missing.length}${copied > 0 ? `; ${copied} of them have it, in the very words of another language` : ''}.`,
    ]
    if (written.length > 0) parts.push(`Written, to be translated there: ${written.join(', ')}.`)
    if (left.length > 0)
      parts.push(
        'Not put in, since the file would not be read as it is meant; write by hand:',
        ...left.map((one) => line(one).trimEnd()),
      )
    if (missing.length > 0 && !write) parts.push('--write puts places for them into the files.')
    return parts.join('\n')
  }
}

const line = ({ file, line, column, text, from, copied }: ToTranslate): string =>
  `${file}:${line}:${column}\t${copied ? `= ${from}` : (from ?? 'common')}\t${oneLine(text)}\n`
