/** Facts as the numbers of a chart. */
import { expect, it } from 'vitest'
import { factModel } from '../../scripts/deck/facts.js'
import { numbers } from '../../scripts/markdown/numbers.js'
import type { MarkdownContext } from '../../scripts/markdown/context.js'

type Facts = Parameters<typeof factModel>
const fact = { id: 'f', statement: 'Said.', label: 'Read', value: 4, sources: [] } as unknown as Facts[0]
const context = {
  text: { inline: (value: string) => [{ type: 'text', value }], optional: (value?: string) => value },
  locale: { tag: 'en', strings: {} },
} as unknown as Facts[1]
const written = (of: Facts[0]): string =>
  numbers('bar', [factModel(of, context)], { paragraph: () => '' } as unknown as MarkdownContext).join('\n')

it('a number of a subject takes its colours, one of none takes none', () => {
  expect(written({ ...fact, subject: 'sql' })).toMatch(/<ChartBar [^>]*of="sql"/)
  expect(written(fact)).not.toMatch(/<ChartBar [^>]*of=/)
})
