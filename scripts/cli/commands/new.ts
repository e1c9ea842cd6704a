/** `new`: a small deck that builds unchanged and whose YAML explains itself. */
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { idPattern } from '../../schema/text.js'
import { failure } from '../../problems/failure.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { NewOptions } from '../options.js'
import { userFolder, userPath } from '../user-path.js'

const template = fileURLToPath(new URL('../template/', import.meta.url))

/**
 * Makes a deck folder.
 *
 * @param name a name under the content folder, or a path
 * @param content the content folder
 * @param schema path of content/schema.json, to which the files refer
 * @returns path of the new folder
 * @throws Failure (usage) when the folder exists or its name is no id
 */
export function newDeck(name: string, content: string, schema: string): string {
  const isPath = name.includes('/') || name.includes('\\')
  const dir = isPath ? userPath(name) : join(content, name)
  if (!idPattern.test(basename(dir))) {
    throw failure(
      'bad-deck-name',
      `“${basename(dir)}” cannot be a deck’s name.`,
      'Use letters, digits, “-” and “_”, e.g. my-talk.',
    )
  }
  if (existsSync(dir)) throw failure('deck-exists', `${dir} exists already.`, 'Choose another name.')
  cpSync(template, dir, { recursive: true })
  for (const file of readdirSync(dir)) {
    const path = join(dir, file)
    const address = relative(dirname(path), schema).replaceAll('\\', '/')
    writeFileSync(path, readFileSync(path, 'utf8').replace('$schema=schema.json', `$schema=${address}`))
  }
  return dir
}

/** The command `new`. */
export function makeNew(name: string, options: NewOptions): ExitCode {
  const dir = newDeck(name, options.content, join(options.root, 'content', 'schema.json'))
  const shown = relative(userFolder(), dir)
  const inside = dir === join(options.root, 'content', basename(dir))
  // A bare word would be looked for in the content folder.
  const deck = inside ? basename(dir) : shown.includes('/') ? shown : `./${shown}`
  process.stdout.write(`${shown}\n`)
  if (!options.quiet) {
    process.stderr.write(`Edit its YAML, then:\n  npm run dev -- ${deck}\n  npm run build -- ${deck}\n`)
  }
  return exitCode.fine
}
