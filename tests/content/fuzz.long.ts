/** The long version: more damaged decks (`FUZZ=5000 npm run test:long tests/content/fuzz`). */
process.env.FUZZ ??= '1000'
await import('./fuzz.test.js')

export {}
