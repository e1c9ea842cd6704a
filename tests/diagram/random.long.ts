/** The long version: more graphs (`FUZZ=3000 npm run test:long tests/diagram/random`). */
process.env.FUZZ ??= '1000'
await import('./random.test.js')

export {}
