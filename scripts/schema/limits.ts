/**
 * How much of a thing a deck may have: many times what a slide can show, and little enough for everything to be checked
 * and planned in a moment. What is more is told at its place.
 */

/** Pictures, where the deck says nothing else under `deck.pictures`. */
export const pictureLimits = { megabytes: 10, megapixels: 50 }

/** Characters (UTF-16 units) of an id; it becomes part of addresses and of file names, which end at 255 bytes. */
export const longestId = 100

/** Columns and rows of a diagram, counted from 0. */
export const farthest = { column: 99, row: 99 }

/** Stages of a pipeline, where the deck says nothing else under `deck.diagrams`; many times what a talk can show. */
export const mostStages = 100

/** Tokens of one modality in a stage, and modalities of which it has some. */
export const mostTokens = 100_000_000
export const mostRuns = 8

/** Characters (UTF-16 units) of texts, by kind of field. */
export const longestText = { plain: 2000, inline: 10_000, notes: 100_000, raw: 100_000 }

/** Texts that stand in diagrams: in a box, at an edge, above a lane. */
export const longestInDiagram = 200

/** Clicks of a slide whose author tells how many it takes. */
export const mostClicks = 50

/** Characters of the code of one slide. */
export const longestCode = 200_000
