/** The long version: 300 random graphs. */
process.env.GATES ??= '300'
await import('./gates.test.js')

export {}
