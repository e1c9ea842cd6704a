/** Problems of values: one mistake is one problem, told by what the schema says of the value. */
import { expect, it } from 'vitest'
import { loadDeck } from '../../scripts/content/load.js'
import { memory } from './memory.js'

/** Codes of a deck in which one value is wrong, with what is expected. */
async function told(value: string): Promise<string[]> {
  const deck = `deck: { title: T, languages: { en: { name: English } } }
subjects: [{ id: rail, name: Rail }]
sources: [{ id: book, title: A book, ${value.startsWith('isbn') ? value : 'url: https://x.example'} }]
dimensions:
  - { id: speed, label: Speed, cells: { rail: { text: Fast, ${value.startsWith('in cell') ? value.slice(8) : 'sources: [book]'} } } }
facts: [{ id: one, statement: One, sources: ${value.startsWith('facts') ? value.slice(6) : '[book]'} }]
outline: [{ id: main, title: Main, slides: [{ id: a, kind: statement, headline: A, text: A }] }]
`
  const { problems } = await loadDeck('/talk', memory({ 'deck.yaml': deck }))
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

it.each([
  ['facts []', []],
  // A text has a length: no second problem says that it is too short for a list.
  ["facts ''", ['wrong-type']],
  ['facts book', ['wrong-type']],
  ['facts [a b]', ['bad-id']],
  // Below a union, the branch that has the keys tells the form.
  ['in cell sources: [a b]', ['bad-id']],
  ['in cell modalities: [text, text]', ['duplicate-reference']],
  ['isbn: 978-0-306-40615-8', ['bad-identifier']],
])('%s', async (value, codes) => expect(await told(value)).toEqual(codes))
