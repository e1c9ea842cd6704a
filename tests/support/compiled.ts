/** The repository's own decks, compiled once a worker: suites that only read the models share them. */
import { join } from 'node:path'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

const compiled = new Map<string, Promise<Compiled>>()

/** A deck of `content/`. Its models are not to be changed. */
export function ownDeck(name: string): Promise<Compiled> {
  const known = compiled.get(name) ?? compileDeck(join(diptychRoot, 'content', name))
  compiled.set(name, known)
  return known
}
