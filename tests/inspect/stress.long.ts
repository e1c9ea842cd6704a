/** All of the decks that strain every layout. */
process.env.STRESS ??= 'all'
await import('./stress.test.js')
