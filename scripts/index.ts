/**
 * Diptych as a library: what the command line does, without its printing and its exit codes.
 *
 * ```ts
 * const folders = resolveDecks(['my-talk'], content, root)
 * const result = await build(folders, options, effects)
 * if (result.ok) console.log(result.value.decks)
 * ```
 */
export * from './pipeline/index.js'
export { renderMarkdown } from './markdown/index.js'
export { catalogue, type ProblemCode } from './problems/catalogue.js'
export { Failure, type FailureKind } from './problems/failure.js'
export { formatProblems } from './problems/print.js'
export type { Problem } from './problems/problem.js'
export type { Result } from './problems/result.js'
export type { DeckModel } from './deck/model.js'
export type { DeckContent } from './schema/index.js'
