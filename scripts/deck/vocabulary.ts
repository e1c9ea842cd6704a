/** Vocabularies at the build; each is read when a deck first needs it. In the page they are loaded on demand. */
import { createRequire } from 'node:module'
import type * as Core from 'gpt-tokenizer/BytePairEncodingCore'
import { piecesOf, type Entries, type Pieces } from '../models/tokens/pieces.js'
import { vocabularies, type VocabularyName } from '../models/tokens/vocabularies.js'

const require = createRequire(import.meta.url)

type Make = (entries: Entries) => ConstructorParameters<typeof Core.BytePairEncodingCore>[0]

interface Loaded {
  entries: Entries
  encode(text: string): number[]
}
const loaded = new Map<VocabularyName, Loaded>()

/** Reads a vocabulary from its package. */
function load(name: VocabularyName): Loaded {
  const { encoding, maker } = vocabularies[name]
  const { BytePairEncodingCore } = require('gpt-tokenizer/BytePairEncodingCore') as typeof Core
  const { default: entries } = require(`gpt-tokenizer/bpeRanks/${encoding}`) as { default: Entries }
  const makers = require(`gpt-tokenizer/encodingParams/${encoding}`) as Record<string, Make>
  const core = new BytePairEncodingCore(makers[maker]!(entries))
  return { entries, encode: (text) => core.encodeNative(text) }
}

/** A text as a vocabulary cuts it. Words for control (`<|endoftext|>`) count as the text that they are. */
export function tokenPieces(text: string, name: VocabularyName): Pieces {
  const found = loaded.get(name) ?? load(name)
  loaded.set(name, found)
  return piecesOf(text, found.encode, found.entries)
}
