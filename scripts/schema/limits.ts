/** How much of a thing a deck may have: generous, and said with a problem at its place where it is more. */

/** Pictures, where the deck says nothing else under `deck.pictures`. */
export const pictureLimits = { megabytes: 10, megapixels: 50 }
