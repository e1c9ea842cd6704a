/** Words of the interface: built-in ones by language, and what a deck adds or changes. */
import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { compose } from '../text/compose.js'
import { directionOf } from '../text/direction.js'
import type { DeckInput } from '../schema/index.js'
import { withStandIns } from './later.js'
import type { Locale, Words } from './types.js'

const folder = new URL('./', import.meta.url)

const read = (name: string): Words => parse(readFileSync(new URL(name, folder), 'utf8')) as Words

/** Words of one language, or of the one that it is a kind of: `pt-BR` has those of `pt`. Undefined where there are none. */
export function wordsOf(code: string): Words | undefined {
  const names = [code, code.split('-')[0] ?? code].map((one) => `${one}.yaml`)
  const there = readdirSync(folder)
  const name = names.find((one) => there.includes(one))
  return name === undefined ? undefined : read(name)
}

/** Reads the built-in languages: language code → words. */
export function builtinWords(): Map<string, Words> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return new Map(files.sort().map((name) => [name.slice(0, -'.yaml'.length), read(name)]))
}

/** Every key that a language must have. English is complete by test. */
export function wordKeys(english = wordsOf('en')): string[] {
  return Object.keys(english ?? {})
}

/**
 * The locale of one of a deck's languages.
 *
 * @param code key in the deck's `languages`; `pt-BR` takes the words of `pt` where it has none itself
 */
export function localeOf(deck: DeckInput, code: string, words = builtinWords()): Locale {
  const language = deck.languages[code]
  const own = Object.fromEntries(
    Object.entries(language?.strings ?? {}).map(([key, word]) => [key, compose(word)]),
  )
  const builtin = words.get(code) ?? words.get(code.split('-')[0] ?? code) ?? {}
  return {
    code,
    tag: language?.tag ?? code,
    name: compose(language?.name ?? code),
    dir: language?.dir ?? directionOf(language?.tag ?? code),
    strings: withStandIns({ ...builtin, ...own }, words.get('en')),
  }
}
