/**
 * How long tests wait for what must come, in ms. Generous, since a busy machine is many times slower, and who waits for
 * a condition goes on as soon as it holds.
 */
export const patience = 60_000
