/** The repository's own decks, compiled once a run: suites that only read the models share them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { compileDeck, type Compiled } from '../../scripts/pipeline/compile.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'
import { onceARun, sourcesKey } from './once.js'

const compiled = new Map<string, Promise<Compiled>>()

/** A deck of `content/`. Its models are not to be changed. */
export function ownDeck(name: string): Promise<Compiled> {
  const known = compiled.get(name) ?? shared(name)
  compiled.set(name, known)
  return known
}

async function shared(name: string): Promise<Compiled> {
  // A copy by V8 keeps maps, and what is undefined.
  const { file } = await onceARun(`compiled-${name}-${sourcesKey(join('content', name))}`, async (folder) => {
    const file = join(folder, 'deck.v8')
    writeFileSync(file, serialize(await compileDeck(join(diptychRoot, 'content', name))))
    return { file }
  })
  return deserialize(readFileSync(file)) as Compiled
}
