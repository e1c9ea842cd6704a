/** The long version: more graphs (`FUZZ=1000 npm run test:long tests/diagram/framed`). */
process.env.FUZZ ??= '300'
await import('./framed.test.js')

export {}
