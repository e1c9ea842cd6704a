/** The names that packages bring. Loaded only where a deck uses them. */
export interface KnownNames {
  /** Languages of code that the highlighter knows, also by their short names. */
  codeLanguages(): Promise<ReadonlySet<string>>
}

export const packagedNames: KnownNames = {
  async codeLanguages() {
    const { bundledLanguages } = await import('shiki/langs')
    return new Set(Object.keys(bundledLanguages))
  },
}
