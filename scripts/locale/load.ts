/** Words of the interface: built-in ones by language, and what a deck adds or changes. */
import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { compose } from '../text/compose.js'
import { directionOf } from '../text/direction.js'
import type { DeckInput } from '../schema/index.js'
import { withStandIns } from './later.js'
import type { Locale, Words } from './types.js'

const folder = new URL('./', import.meta.url)

/** Reads the built-in languages: language code → words. */
export function builtinWords(): Map<string, Words> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return new Map(
    files
      .sort()
      .map((name) => [
        name.slice(0, -'.yaml'.length),
        parse(readFileSync(new URL(name, folder), 'utf8')) as Words,
      ]),
  )
}

/** Every key that a language must have. English is complete by test. */
export function wordKeys(words = builtinWords()): string[] {
  return Object.keys(words.get('en') ?? {})
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
