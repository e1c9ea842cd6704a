/** Put in place of this name by the compiler of the command line (scripts/compiled.mjs). */
declare const DIPTYCH_CODE: string | undefined

/**
 * Changes with every file of Diptych's own code; undefined where the code runs from its sources, which may change under
 * a cache.
 */
export const codeVersion: string | undefined = typeof DIPTYCH_CODE === 'undefined' ? undefined : DIPTYCH_CODE
