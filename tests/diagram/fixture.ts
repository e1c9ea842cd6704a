/** The 24 graphs as pipeline models, and requests to plan them. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { PipelineModel } from '../../scripts/deck/model.js'
import { builtinWords } from '../../scripts/locale/load.js'
import { measureText } from '../../scripts/fonts/measure.js'
import { planDiagram, type DiagramRequest } from '../../scripts/diagram/plan.js'

interface Raw {
  id: string
  system: Record<string, string>
  mode: PipelineModel['mode']
  nodes: ({ id: string; kind: never; modality: string; tokens?: never } & Record<string, string>)[]
  edges: [string, string, PipelineModel['edges'][number]['kind']?][]
}

const builtin = builtinWords()

/** Words of the interface, some of them shorter than the built-in ones. */
export const words: Record<string, Record<string, string>> = {
  zh: {
    ...builtin.get('zh'),
    shared: '共有',
    onlyHere: '仅 {subject} 有',
    inherited: '继承',
    changed: '名称不同',
    moved: '换了位置',
    notNeeded: '不需要',
    loop: '每步循环',
    gradient: '梯度',
    weights: '权重',
    option: '可选',
    control: '控制',
  },
  en: {
    ...builtin.get('en'),
    shared: 'In both',
    onlyHere: 'Only {subject}',
    inherited: 'Inherited',
    changed: 'Another label',
    moved: 'Moved',
    notNeeded: 'not needed',
    loop: 'Loop',
    gradient: 'Gradient',
    weights: 'Weights',
    option: 'Optional',
    control: 'Control',
  },
}

const raw = parse(
  readFileSync(fileURLToPath(new URL('fixtures/pipelines.yaml', import.meta.url)), 'utf8'),
) as Raw[]

export function pipelines(lang: string): Map<string, PipelineModel> {
  return new Map(
    raw.map(({ id, system, mode, nodes, edges }) => [
      id,
      {
        id,
        title: system[lang]!,
        name: system[lang]!,
        mode,
        stages: nodes.map((node) => ({
          id: node.id,
          label: node[lang]!,
          kind: node.kind,
          modality: node.modality,
          tokens: node.tokens,
          expands: id === 'lmm_training' && node.id === 'base' ? 'llm_training' : undefined,
        })),
        edges: edges.map(([from, to, kind = 'data']) => ({ from, to, kind })),
        groups: [],
      },
    ]),
  )
}

export function plan(ids: string[], lang: string, more: Partial<DiagramRequest> = {}) {
  const all = pipelines(lang)
  const list = ids.map((id) => ({
    ...all.get(id)!,
    ...(ids.length > 1 ? { title: id.split('_')[0]!.toUpperCase() } : {}),
  }))
  return planDiagram({
    id: `${ids.join('-')}-${lang}`,
    pipelines: list,
    all,
    view: 'auto',
    reveal: 'none',
    strings: words[lang]!,
    lang,
    tag: lang === 'zh' ? 'zh-CN' : 'en',
    box: { width: 1136, height: 508 },
    place: { file: 'p.yaml', line: 1, column: 1 },
    measure: measureText,
    ...more,
  })
}
