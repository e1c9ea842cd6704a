/**
 * Chinese words that no line may cut although `Intl.Segmenter` divides them: 文档, 权重, 图文, and 高质量 in 准确和高质量.
 *
 * A browser's segmenter is all that a page has, and it knows few technical words. The build knows all texts and asks a
 * dictionary about them once; the words that the two disagree on go with the deck. So pages carry no dictionary, and a
 * wrong cut of the one is mended by the other. A short label of the deck (图文对) is a word of its field that neither knows.
 */
import { createRequire } from 'node:module'
import type * as Jieba from 'jieba-wasm'

const require = createRequire(import.meta.url)
let loaded: typeof Jieba | undefined
/** Loaded for decks that need it: its dictionary takes 0.4 s. */
const dictionary = (): typeof Jieba => (loaded ??= require('jieba-wasm') as typeof Jieba)

const run = /\p{Script=Han}{2,}/gu
/** Longest word that is kept whole: a longer one is made of several (视觉编码器), and would not stand in a narrow box. */
const longest = 3
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const known = new Map<string, string[]>()

/** The words of a run of Chinese characters that the segmenter would cut. */
function cutWords(text: string): string[] {
  let found = known.get(text)
  if (found) return found
  const starts = [...segmenter.segment(text)].map(({ index }) => index)
  // Only what the dictionary has: what it would guess besides is often no word.
  found = dictionary()
    .tokenize(text, 'default', false)
    .filter(({ start, end }) => end - start > 1 && end - start <= longest)
    .filter(({ start, end }) => starts.some((at) => at > start && at < end))
    .map(({ word }) => word)
  if (known.size > 20_000) known.clear()
  known.set(text, found)
  return found
}

/** Labels of a value, at any depth, that are one word of at most `longest` characters. */
function* labelsIn(value: unknown, code: string): Generator<string> {
  if (!value || typeof value !== 'object') return
  for (const [key, one] of Object.entries(value)) {
    const label: unknown =
      key === 'label' && one && typeof one === 'object' ? (one as Record<string, unknown>)[code] : one
    if (key === 'label' && typeof label === 'string') {
      if (label.length > 1 && label.length <= longest && /^\p{Script=Han}+$/u.test(label)) yield label
    } else yield* labelsIn(one, code)
  }
}

/** Every text of a value, at any depth; of texts in several languages the one of `code`. Notes stand on no slide. */
function* textsIn(value: unknown, code: string, codes: string[]): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one, code, codes)
  else if (value && typeof value === 'object')
    for (const [key, one] of Object.entries(value))
      if (key === code || !(codes.includes(key) || key === 'notes')) yield* textsIn(one, code, codes)
}

/**
 * @param texts anything that holds texts, such as a deck's content
 * @param language the deck's key and tag of the language, and all its keys
 * @returns the words, sorted; none for a language other than Chinese
 */
export function keptWords(
  texts: unknown,
  { code, tag, codes }: { code: string; tag: string; codes: string[] },
): string[] {
  if (!/^zh\b/i.test(tag)) return []
  const words = new Set<string>()
  for (const text of textsIn(texts, code, codes))
    for (const [han] of text.matchAll(run)) for (const word of cutWords(han)) words.add(word)
  for (const label of labelsIn(texts, code)) if ([...segmenter.segment(label)].length > 1) words.add(label)
  return [...words].sort()
}
