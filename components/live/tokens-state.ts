import type { Cluster } from '../../scripts/models/tokens/pieces.ts'
import type { VocabularyName } from '../../scripts/models/tokens/vocabularies.ts'

/** What a deck gives: its sentence as its vocabularies cut it. */
export interface TokensData {
  sentence: string
  rows: { vocabulary: VocabularyName; clusters: Cluster[] }[]
}

/** What a reader chose. */
export interface TokensState {
  text: string
  /** Numbers of the tokens are told. */
  ids: boolean
  /** Vocabularies that are loaded, or to be. */
  loaded: VocabularyName[]
}
