/** Numbers of tokens to one scale: how many a square of a drawing stands for. Pure. */
import type { ModalityModel, PipelineModel, StageModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import type { TokenRun } from './layout/types.js'
import { toneOf } from './marks.js'

/**
 * So many squares stand in one stage at most. A drawing takes the first number with which it fits as a whole: finer
 * squares show more, and need more room.
 */
export const budgets = [600, 300, 200, 100, 50]

const steps = [1, 2, 5]

/**
 * How many tokens a square stands for, so that no stage has more than `budget` squares: 1, 2, 5, 10, 20 …
 * @returns undefined where no stage has tokens
 */
export function unitOf(stages: StageModel[], budget: number): number | undefined {
  const totals = stages.flatMap(({ tokens }) =>
    tokens ? tokens.reduce((sum, { count }) => sum + count, 0) : [],
  )
  if (totals.length === 0) return undefined
  const most = Math.max(...totals)
  for (let power = 1; ; power *= 10)
    for (const step of steps) if (most / (step * power) <= budget) return step * power
}

/**
 * The most squares in a stage with which something fits; the fewest where it fits with none of them.
 * @param fits is not asked where all numbers give one scale, or there is none
 */
export function finest(pipelines: PipelineModel[], fits: (budget: number) => boolean): number {
  const stages = pipelines.flatMap((pipeline) => pipeline.stages)
  const units = budgets.map((budget) => unitOf(stages, budget))
  // Numbers that give the same scale give the same drawing.
  const apart = budgets.filter((_, at) => units[at] !== units[at - 1] || at === 0)
  return (apart.length > 1 ? apart.find(fits) : undefined) ?? apart.at(-1)!
}

/** A stage's tokens as runs of squares of one tone. */
export function runsOf(stage: StageModel, unit: number, modalities: ModalityModel[]): TokenRun[] | undefined {
  return stage.tokens?.map(({ modality, count, across }) => ({
    tone: toneOf(modality, modalities),
    count,
    squares: count / unit,
    across,
  }))
}

/** What a square stands for, in words; that numbers are an example; and what the pipelines say of them. */
export function wordsOfTokens(
  unit: number,
  pipelines: PipelineModel[],
  strings: Record<string, string>,
  tag = 'und',
): string {
  const words = remarkOnTokens(pipelines, strings)
  const scale = wordOf(strings, 'tokens.each', { n: unit }, tag)
  return words ? scale + wordOf(strings, 'describe.more', { words }) : scale
}

/** What pipelines say of their tokens, and that some numbers are an example; empty where there is nothing to say. */
export function remarkOnTokens(pipelines: PipelineModel[], strings: Record<string, string>): string {
  const example = pipelines.some(({ stages }) =>
    stages.some(({ tokens }) => tokens?.some((run) => run.example)),
  )
  const own = [...new Set(pipelines.flatMap(({ legend }) => legend?.tokens ?? []))]
  const told = own.join(wordOf(strings, 'describe.list'))
  if (!example) return told
  return told ? wordOf(strings, 'tokens.exampleOf', { words: told }) : wordOf(strings, 'tokens.example')
}

/** A stage's tokens in words, for the text alternative. */
export function tokensTold(
  { tokens = [] }: StageModel,
  modalities: ModalityModel[],
  strings: Record<string, string>,
  tag: string,
): string[] {
  const number = new Intl.NumberFormat(tag)
  return tokens.map(({ modality, count }) => {
    const label = modalities.find(({ id }) => id === modality)?.label ?? ''
    const words = wordOf(strings, 'tokens.told', { label, count: number.format(count) })
    return label ? words : words.replace(/^[\s:：]+/, '')
  })
}
