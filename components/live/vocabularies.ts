/** Vocabularies in the page: each is a file of its own, asked for when a reader wants to count with it. */
import { BytePairEncodingCore } from 'gpt-tokenizer/BytePairEncodingCore'
import { Cl100KBase } from 'gpt-tokenizer/encodingParams/cl100k_base'
import { O200KBase } from 'gpt-tokenizer/encodingParams/o200k_base'
import { R50KBase } from 'gpt-tokenizer/encodingParams/r50k_base'
import { shallowReactive } from 'vue'
import { piecesOf, type Cluster, type Entries } from '../../scripts/models/tokens/pieces.ts'
import type { VocabularyName } from '../../scripts/models/tokens/vocabularies.ts'

const files: Record<VocabularyName, () => Promise<{ default: Entries | undefined }>> = {
  gpt2: () => import('./gpt2.hosted.ts'),
  cl100k: () => import('./cl100k.hosted.ts'),
  o200k: () => import('./o200k.hosted.ts'),
}
const makers = { gpt2: R50KBase, cl100k: Cl100KBase, o200k: O200KBase }

/** What a file takes on its way, in MB (gzip, measured on gpt-tokenizer 4.0.0). */
export const megabytes: Record<VocabularyName, number> = { gpt2: 0.2, cl100k: 0.4, o200k: 1 }

type Cut = (text: string) => Cluster[]

/** What there is: a way to cut, or why there is none yet. */
export const known = shallowReactive<Partial<Record<VocabularyName, Cut | 'loading' | 'absent'>>>({})

/** Loads a vocabulary, unless it is there or on its way. */
export async function want(name: VocabularyName): Promise<void> {
  if (known[name] && known[name] !== 'absent') return
  known[name] = 'loading'
  const entries = await files[name]().then(
    ({ default: found }) => found,
    () => undefined,
  )
  if (!entries) {
    known[name] = 'absent'
    return
  }
  const core = new BytePairEncodingCore(makers[name](entries))
  known[name] = (text) => piecesOf(text, (one) => core.encodeNative(one), entries).clusters
}
