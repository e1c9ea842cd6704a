import { describe, expect, it } from 'vitest'
import {
  presentersFiles,
  withoutPresenters,
  wordsOf,
  type Chunk,
} from '../../../scripts/site/slidev/hosted.js'

const chunk = (fileName: string, to: string[], moduleIds: string[], later: string[] = []): Chunk => ({
  ...{ type: 'chunk', fileName, isEntry: fileName === 'index.js', imports: to },
  ...{ dynamicImports: later, moduleIds },
})

describe('files of the presenter', () => {
  it('are those that are reached through its pages only', () => {
    const page = '/x/node_modules/@slidev/client/pages/presenter.vue'
    const files = [
      chunk('index.js', [], ['/x/index.html'], ['slides.js', 'presenter.js']),
      chunk('slides.js', ['shared.js'], ['slides']),
      chunk('presenter.js', ['shared.js', 'notes.js', 'index.js'], [page, `${page}?vue&type=style`]),
      chunk('notes.js', [], ['notes']),
      chunk('shared.js', [], ['shared']),
    ]
    const bundle = Object.fromEntries(files.map((file) => [file.fileName, file]))
    expect(presentersFiles({ ...bundle, 'a.css': { type: 'asset' } })).toEqual(['presenter.js', 'notes.js'])
  })
})

describe('a style sheet of the hosted deck', () => {
  const kept = wordsOf('h("div",{class:"slide p-2 hover:on"},`a ${x} b`) <i data-v-1>')
  const gone = wordsOf("h('div',{class:'prose p-2 grid-notes'}),h(C,{'data-v-2':''})")
  const shown = (css: string): string => withoutPresenters(css, kept, gone)

  it.each([
    ['.slide{a:b}', '.slide{a:b}'],
    ['.prose{a:b}.p-2{a:b}', '.p-2{a:b}'],
    ['.prose,.slide{a:b}', '.slide{a:b}'],
    ['.grid-notes .slide{a:b}', ''],
    ['i[data-v-1]{a:b}b[data-v-2]{a:b}', 'i[data-v-1]{a:b}'],
    // Put together when the deck runs.
    ['.made-12{a:b}', '.made-12{a:b}'],
    ['.hover\\:on:hover{a:b}', '.hover\\:on:hover{a:b}'],
    // Others than the presenter's match, too.
    ['.slide:not(.prose){a:b}:is(.prose,p){a:b}', '.slide:not(.prose){a:b}:is(.prose,p){a:b}'],
    ['@media print{.prose{a:b}}', ''],
    ['@keyframes k{from{a:b}50.5%{a:b}}@layer x;', '@keyframes k{from{a:b}50.5%{a:b}}@layer x;'],
  ])('%s is %s', (css, expected) => expect(shown(css)).toBe(expected))
})
