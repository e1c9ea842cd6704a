/** Vocabularies whose merges are public, so that anybody can count with them. */

export const vocabularyNames = ['gpt2', 'cl100k', 'o200k'] as const
export type VocabularyName = (typeof vocabularyNames)[number]

export interface Vocabulary {
  /** Models that read with it. */
  models: string
  encoding: string
  /** Entries, without special ones. */
  entries: number
  /** What makes it, in the package. */
  maker: string
}

export const vocabularies: Record<VocabularyName, Vocabulary> = {
  gpt2: { models: 'GPT-2, GPT-3', encoding: 'r50k_base', entries: 50_256, maker: 'R50KBase' },
  cl100k: { models: 'GPT-4', encoding: 'cl100k_base', entries: 100_256, maker: 'Cl100KBase' },
  o200k: { models: 'GPT-4o', encoding: 'o200k_base', entries: 199_998, maker: 'O200KBase' },
}
