/** The long version: more graphs (`FUZZ=2000 npm run test:long tests/diagram/nothing-lost`). */
process.env.FUZZ ??= '300'
await import('./nothing-lost.test.js')

export {}
