import { describe, expect, it } from 'vitest'
import { fill } from '../../scripts/text/fill.js'

const filled = (text: string, value: string): string => fill(text, () => value)

describe('a value within words of the interface', () => {
  it('has a space where Chinese meets Latin letters or figures', () => {
    expect(filled('仅{subject}有', 'LLM')).toBe('仅 LLM 有')
    expect(filled('仅{subject}有', '文档')).toBe('仅文档有')
    expect(filled('only in {subject}', 'LLM')).toBe('only in LLM')
  })

  it('has none where it joins them without one itself', () => {
    expect(filled('（截至{date}）', '2026年')).toBe('（截至2026年）')
    expect(filled('{date}以来', '2026年3月')).toBe('2026年3月以来')
    expect(filled('仅{subject}有', '3D 视觉')).toBe('仅 3D 视觉有')
  })
})
