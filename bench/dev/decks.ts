/** The decks that `bench:dev` writes in: a small one, as `new` makes it, and a large one. */

/** A place in a file of the deck and what is written there. */
export interface Edit {
  /** From the deck's folder. */
  file: string
  /** Stands there once, before anything was written. */
  from: string
  /** What stands there then; `n` makes it new, so that nothing kept from before serves. */
  to(n: number): string
  /** The part of it that the slide shows. */
  shown(n: number): string
}

export interface BenchDeck {
  /** Folder, from the repository's root. */
  folder: string
  lang: string
  /** The slide at hand, and its click. */
  slide: string
  click: number
  text: Edit
  diagram: Edit
  /** What the deck can't be planned with. */
  mistake: Edit
}

const wrongKind = (file: string, from: string): Edit => ({
  ...{ file, from },
  to: (n) => from.replace('kind: compare', `kind: compare${n}`),
  shown: (n) => `compare${n}`,
})

export const benchDecks: BenchDeck[] = [
  {
    ...{ folder: 'scripts/cli/template', lang: 'en', slide: 'ways', click: 1 },
    text: {
      ...{ file: 'outline.yaml', from: 'Both begin with writing' },
      to: (n) => `Both ${n} begin with writing`,
      shown: (n) => `Both ${n} begin`,
    },
    diagram: {
      ...{ file: 'knowledge.yaml', from: 'label: Envelope' },
      to: (n) => `label: Cover ${n}`,
      shown: (n) => `Cover ${n}`,
    },
    mistake: wrongKind('outline.yaml', 'id: ways\n        kind: compare'),
  },
  {
    ...{ folder: 'content/llm-vs-lmm', lang: 'en', slide: 'compare-inference', click: 1 },
    text: {
      ...{ file: 'outline/03-pipelines.yaml', from: 'en: Same backbone, more' },
      to: (n) => `en: Same ${n} backbone, more`,
      shown: (n) => `Same ${n} backbone`,
    },
    diagram: {
      ...{ file: 'pipelines/language-model.yaml', from: 'en: Embedding } }' },
      to: (n) => `en: Embed${n} } }`,
      shown: (n) => `Embed${n}`,
    },
    mistake: wrongKind('outline/03-pipelines.yaml', 'kind: compare\n        id: compare-inference'),
  },
]
