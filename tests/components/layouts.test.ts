/** Layouts on their own: what their legends say. */
import { expect, it } from 'vitest'
import { context, load, render } from './render.js'

const { compare } = await load('compare')

/** Words of the legend beside the headline. */
async function legendOf(frontmatter: Record<string, unknown>, modalities: string[][]): Promise<string[]> {
  const [one, two] = modalities
  context.data = {
    strings: { shared: 'In both', onlyHere: '{subject} only' },
    subjects: { one: { name: 'One', modalities: one }, two: { name: 'Two', modalities: two } },
    modalities: { text: { tone: 'text' }, image: { tone: 'image' } },
  }
  context.frontmatter = { subjects: ['one', 'two'], ...frontmatter }
  const html = await render(compare)
  return [
    ...html.matchAll(/class="dt-legend-item">(.*?)<\/span>(?=<span class="dt-legend-item"|<\/div>)/g),
  ].map(([, item]) => item!.replace(/<[^>]*>/g, ''))
}

it.each([
  [{}, [['text'], ['text', 'image']], ['In both', 'Two only']],
  [{ shared: false }, [['text'], ['text', 'image']], ['Two only']],
  [{ only: [] }, [['text'], ['text', 'image']], ['In both']],
  [{ shared: false, only: ['one'] }, [['text'], ['text', 'image']], []],
  [{ shared: false, only: ['one'] }, [['text'], ['image']], ['One only']],
  // Subjects with the same modalities.
  [{}, [['text'], ['text']], ['In both', 'Two only']],
  [{ only: ['one'] }, [['text'], ['text']], ['In both', 'One only']],
])('a comparison’s legend names only what is drawn: %j', async (frontmatter, modalities, words) => {
  expect(await legendOf(frontmatter, modalities)).toEqual(words)
})
