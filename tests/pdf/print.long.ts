/** What print.test.ts checks, in both languages of its deck. */
process.env.PRINTED ??= 'zh,en'
await import('./print.test.js')
