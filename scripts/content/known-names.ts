/** What the checks know of the world outside of a deck. */

/** The names that packages bring. Loaded only where a deck uses them. */
export interface KnownNames {
  /** Languages of code that the highlighter knows, also by their short names. */
  codeLanguages(): Promise<ReadonlySet<string>>
}

/** Words of the interface that Diptych brings, by language, and all that there are. */
export interface KnownStrings {
  builtin: Record<string, readonly string[]>
  all: readonly string[]
  /** Each word in English, to translate from; its key without it. */
  english?: Readonly<Record<string, string>>
  /** Words whose lack is no more than a warning. */
  later?: readonly string[]
  /** Words that the interface had: to give one is no problem. */
  former?: readonly string[]
}

export const packagedNames: KnownNames = {
  async codeLanguages() {
    const { bundledLanguages } = await import('shiki/langs')
    return new Set(Object.keys(bundledLanguages))
  },
}
