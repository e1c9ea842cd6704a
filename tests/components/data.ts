/** What the components' tests know of a deck. */
import { context } from './render.js'

/** Sets what `useSlideContext` gives. */
export function setContext(): void {
  context.data = {
    lang: 'zh',
    languages: [{ code: 'zh', tag: 'zh-CN', name: '中文' }],
    strings: {
      sources: '来源',
      logScale: 'logarithmic',
      'verdict.wrong': '错误',
      'mark.yes': '相符',
      'mark.no': '不符',
      claimSays: '文章说',
    },
    subjects: {
      llm: { name: 'LLM', full: '大语言模型', modalities: ['text'] },
      lmm: { name: 'LMM', modalities: ['text', 'image'] },
      cutter: { name: 'Cutter', modalities: ['image', 'mask'] },
    },
    modalities: {
      text: { label: '文本', tone: 'text' },
      image: { label: '图像', tone: 'image' },
      // As the planner writes a modality with a colour: a tone of its own.
      mask: { label: '掩码', tone: 'mask', colour: '#B4530A' },
      smell: { label: '气味', tone: 'own', colour: '#123456' },
    },
    terms: { token: { term: '词元', definition: '最小单位' } },
    sources: 'sources',
    glossary: 'glossary',
  }
  context.frontmatter = { kicker: '对比', subjects: ['llm', 'lmm'] }
}
