import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { clausesHtml } from '../../scripts/site/pages/clauses.js'

const boxes = (text: string): string[] => {
  const { document } = new JSDOM(`<h2>${clausesHtml(text, 'zh')}</h2>`).window
  expect(document.querySelector('h2')!.textContent).toBe(text)
  return [...document.querySelectorAll('h2 > .clause')].map((one) => one.textContent)
}

it('headlines break between their clauses', () => {
  expect(boxes('Inference: read at once, write in steps')).toEqual([
    'Inference:',
    'read at once,',
    'write in steps',
  ])
  expect(boxes('同一个主干前，LMM 多了几步')).toEqual(['同一个主干前，', 'LMM 多了几步'])
})

it('a headline of one clause, numbers and short pieces stay whole', () => {
  expect(boxes('An LLM does one thing')).toEqual([])
  expect(boxes('1,500-fold at 12:30')).toEqual([])
  expect(boxes('So, it reads <b>, and writes & counts')).toEqual(['So, it reads <b>,', 'and writes & counts'])
})
