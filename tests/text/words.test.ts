import { describe, expect, it } from 'vitest'
import { breakRules, type BreakRule } from '../../scripts/text/break-rules.js'
import { han } from '../../scripts/text/characters.js'
import { pieceRules, unbroken } from '../../scripts/text/pieces.js'
import { breakable, edgeBreaks } from '../../scripts/text/words.js'

describe('word breaks', () => {
  it.each([
    'モデルは|次の|トークンを|予測します。',
    '画像と|テキストを|同じ列に|並べて、|まとめて|読む',
    'データベースの|設計における|二つの|考え方',
  ])('break in Japanese before a word, never before its ending: %s', (lines) => {
    expect(breakable(lines.replaceAll('|', ''), [], 'ja')).toEqual(lines.split('|'))
  })

  it('break in a text of kana alone, too', () => {
    const parts = breakable(
      'これはひらがなだけでかいたとてもながいぶんなのでどこかでおれないといけない',
      [],
      'ja',
    )
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(12)
  })

  it('keeps the text and breaks between words', () => {
    const text = '模型学习统一的表示，再预测下一个词元。'
    const parts = breakable(text)
    expect(parts.join('')).toBe(text)
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.some((part) => part.includes('统一'))).toBe(true)
  })

  it('never lets a line begin with closing or end with opening punctuation', () => {
    const parts = breakable('《论文》说：“多模态（图像）”模型，很大。')
    for (const part of parts.slice(1)) expect(part).not.toMatch(/^[》：”）。，]/u)
    for (const part of parts.slice(0, -1)) expect(part).not.toMatch(/[《“（]$/u)
  })

  it('keeps the words that it is told to', () => {
    const parts = breakable('这里指多模态大模型而不是别的', ['多模态大模型'])
    expect(parts.some((part) => part.includes('多模态大模型'))).toBe(true)
  })

  it('leaves other scripts alone', () => {
    expect(breakable('A plain sentence.')).toEqual(['A plain sentence.'])
  })
})

describe('breaks between a text and an inline element', () => {
  it('are allowed between Chinese words, not before punctuation', () => {
    expect(edgeBreaks('预测下一个', '词元')).toBe(true)
    expect(edgeBreaks('词元', '。')).toBe(false)
    expect(edgeBreaks('编码器', '和')).toBe(true)
    expect(edgeBreaks('和', '连接器')).toBe(false)
    expect(edgeBreaks('保留编码器和', '连接器')).toBe(false)
    expect(edgeBreaks('词元', '的概率')).toBe(false)
    expect(edgeBreaks('“', '词元')).toBe(false)
    expect(edgeBreaks('a ', 'token')).toBe(false)
  })
})

describe('what no line breaks', () => {
  const piecesOf = (text: string): string[] => unbroken(text).map(([from, to]) => text.slice(from, to))

  it('are names with figures, numbers with their unit or factor, and dates', () => {
    expect(piecesOf('GPT-3’s and ViT-L/14@336 at 336 × 336 px, 24 GB')).toEqual([
      'GPT-3’s',
      'ViT-L/14@336',
      '336 × 336 px',
      '24 GB',
    ])
    expect(piecesOf('on 14 February 2019 or February 14, 2019')).toEqual([
      '14 February 2019',
      'February 14, 2019',
    ])
    expect(piecesOf('2021年9月3日，2.8 秒，2021-09-03')).toEqual(['2021年9月3日', '2.8 秒', '2021-09-03'])
  })

  it('are names with a number behind, figures of a metric, short words with a hyphen, dates with spaces', () => {
    expect(piecesOf('Llama 3.1 in March 2025: 83.6 cIoU, zero-shot')).toEqual([
      'Llama 3.1',
      'March 2025',
      '83.6 cIoU',
      'zero-shot',
    ])
    expect(piecesOf('NExT-GPT and the Q-Former')).toEqual(['NExT-GPT', 'Q-Former'])
    expect(piecesOf('论文 5 月 28 日，以 LLM 为核心，给 Llama 3.1 8B 加视觉')).toEqual([
      '5 月 28 日',
      '以 LLM',
      '给 Llama 3.1 8B',
    ])
  })

  it('are options of commands, ranges and numbers with hyphens; of long options the beginning', () => {
    expect(piecesOf('Use `--no-verify`, -x or --all')).toEqual(['--no-verify', '-x', '--all'])
    expect(piecesOf('git push --force-with-lease-now-please origin')).toEqual(['--force'])
    expect(piecesOf('-Dsonar.host.url=http://localhost')).toEqual(['-Dsonar'])
    expect(piecesOf('2024-11-27, 1990–2000, +49-30-123456 and 5 of -3')).toEqual([
      '2024-11-27',
      '1990–2000',
      '+49-30-123456',
      '-3',
    ])
    expect(piecesOf('a - b -- c, --> d, well-known-things')).toEqual([])
  })

  it('are not long words with a hyphen, lists of numbers or addresses', () => {
    expect(piecesOf('conversation-grounded, in 2024, 10 mice; https://a.b/c-2')).toEqual([])
  })

  it('stay in one part of a Chinese text', () => {
    expect(breakable('发布于2021年9月3日，名叫GPT-4V的模型').some((part) => /2021年9月3日/.test(part))).toBe(
      true,
    )
  })
})

describe('words that hang on one another', () => {
  it.each([
    ['只训连接器，再接上去', '接上去'],
    ['高质量数据是关键', '高质量'],
    ['华中科技大学提出', '科技大学'],
    ['给定前文，算出下一个词元', '下一个'],
    ['一张订单，三种商品', '三种商品'],
    ['加上编码器和连接器', '和连接器'],
    ['四行，还是一个文档', '文档'],
    ['给定前文，为每个候选打分', '为每个候选'],
  ])('%s', (text, whole) => {
    expect(breakable(text).some((part) => part.includes(whole))).toBe(true)
  })
})

describe('the tables', () => {
  const gapOf = ([before, after, next = '']: BreakRule['example']) => ({
    ...{ before, after, next, long: false },
    hadHan: han.test(before),
  })

  it.each(breakRules)('$id: its example is decided by it and no other row', ({ id, example }) => {
    expect(breakRules.find(({ when }) => when(gapOf(example)))?.id).toBe(id)
  })

  it('a year at the end of a sentence leaves the day behind it to its date', () => {
    const text = 'ICML 2024. 22 January 2024'
    expect(unbroken(text).map(([from, to]) => text.slice(from, to))).toEqual(['ICML 2024', '22 January 2024'])
  })

  it.each(pieceRules)('$why Its example stays whole, by it', ({ example, pattern }) => {
    expect(unbroken(example)).toEqual([[0, example.length]])
    expect(new RegExp(`^(?:${pattern})$`, 'u').test(example)).toBe(true)
  })
})
