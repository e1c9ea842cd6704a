/** Markdown that is taken as it is: which files and hosts it names, what comes at a click, what would spill over. */
import { expect, it } from 'vitest'
import {
  clickIn,
  filesIn,
  hostsIn,
  pathFrom,
  spillOf,
  withFiles,
} from '../../scripts/pictures/own-markdown.js'

const text = [
  '![One](a.png) and `![no](b.png)`',
  '<img src="../c.svg" alt=""><video poster=\'d.jpg\' src="e.mp4#t=3"></video>',
  '<img :src="computed"> <img data-src="no.png"> <img src="https://a.example/x.png">',
  '<iframe src="//b.example/y"></iframe> <iframe src="https://a.example/z"></iframe>',
  '```html',
  '<img src="no.png">',
  '```',
  '<!-- ![no](no.png) -->',
].join('\n')

it('its files are those that it shows, as they are written', () => {
  expect(filesIn(text).map(({ path }) => path)).toEqual(['a.png', '../c.svg', 'd.jpg', 'e.mp4#t=3'])
  for (const { path, start, end } of filesIn(text)) expect(text.slice(start, end)).toBe(path)
})

it('a file is named from where the Markdown lies', () => {
  expect(pathFrom(undefined, './a.png')).toBe('a.png')
  expect(pathFrom('parts/one.md', '../c%20d.svg?x#y')).toBe('c d.svg')
  expect(pathFrom('parts/one.md', '100%.svg')).toBe('parts/100%.svg')
})

it('only its files get other names', () => {
  const renamed = withFiles(text, (path) => `<${path}>`)
  expect(renamed.replace(/<(a\.png|\.\.\/c\.svg|d\.jpg|e\.mp4#t=3)>/g, '$1')).toBe(text)
  expect(renamed.match(/<(?:a\.png|\.\.\/c\.svg|d\.jpg|e\.mp4#t=3)>/g)).toHaveLength(4)
})

it('its hosts are told once each', () => {
  expect(hostsIn(text).map(({ host }) => host)).toEqual(['https://a.example', 'https://b.example'])
})

it.each([
  ['one\n\n```ts\nnever closed', { what: 'fence', offset: 5 }],
  ['one <!-- two', { what: 'comment', offset: 4 }],
  ['`<!--` and ~~~', undefined],
  ['````md\n```\n````\n<!-- closed -->', undefined],
])('spills over: %j', (markdown, spill) => expect(spillOf(markdown)).toEqual(spill))

it.each([
  ['<v-click>a</v-click>', true],
  ['<div v-click="2">', true],
  ['<VClicks>', true],
  ['```ts {1|2-3}\na', true],
  ['```ts {1,2}\na', false],
  ['<!-- v-click -->', false],
  ['a click', false],
])('comes at a click: %s', (markdown, comes) => expect(clickIn(markdown) !== undefined).toBe(comes))
