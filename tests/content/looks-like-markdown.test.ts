/** Signs of markup that is none here; the places are shown by the folder case. */
import { expect, it } from 'vitest'
import { lookalikes } from '../../scripts/content/looks-like-markdown.js'
import type { FieldKind } from '../../scripts/schema/walk.js'

it.each<[FieldKind, string, string[]]>([
  ['inline', '- one\n- two', ['- one']],
  ['inline', '1. one\n2. two', ['1. one']],
  ['inline', '- a dash before one line', []],
  ['notes', '- one\n- two', []],
  ['inline', '# Head', ['# H']],
  ['inline', 'C# and #1', []],
  ['notes', '```js\na\n```', ['```', '```']],
  ['inline', '| a | b |\n|---|---|\n| 1 | 2 |', ['| a | b | |---|---|']],
  ['inline', '![alt](a.png)', ['![alt](a.png)']],
  ['inline', 'an area of $x^2$ or $$\\frac{a}{b}$$ or $x$', ['$x^2$', '$$\\frac{a}{b}$$', '$x$']],
  ['inline', 'from $5 to $6, US$7, $HOME/$USER', []],
  ['inline', 'a note[^1]', ['[^1]']],
  ['inline', '~~out~~', ['~~out~~']],
  ['inline', 'a<br>b<br/>c</b>', ['<br>', '<br/>', '</b>']],
  ['inline', '<5 and a<b or List<T>', []],
  ['inline', '`<br>` and \\~~out~~', []],
  ['plain', '**a** `b` [c](https://d.e) [@f]', ['**a**', '`b`', '[c](https://d.e)', '[@f]']],
  ['plain', '2 ** 3 ** 4, [1], f(x)', []],
  ['inline', '**a** `b` [c](https://d.e) [@f]', []],
])('%s %j: %j', (kind, text, signs) => {
  expect(lookalikes(text, kind).map(({ sign }) => sign)).toEqual(signs)
})
