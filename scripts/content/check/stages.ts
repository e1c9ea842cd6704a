/** What stands in the stages of pipelines: tokens, drawings, pictures. */
import type { PipelineInput, StageInput } from '../../schema/graph.js'
import type { CheckContext } from './context.js'

export function checkStages(context: CheckContext): void {
  for (const pipeline of context.content.pipelines)
    for (const [index, stage] of pipeline.stages.entries()) {
      checkCounts(context, pipeline, stage, index)
      if (stage.drawing === undefined || stage.picture === undefined) continue
      const message = `The stage \`${stage.id}\` has a drawing and a picture.`
      context.at(pipeline, ['stages', index, 'drawing'], 'two-pictures', message, {
        hint: 'remove one of them',
      })
    }
  for (const slide of context.content.outline.flatMap(({ slides }) => slides))
    if (slide.kind === 'compare') checkSides(context, slide)
}

/** Tokens have one number, their own or that of a fact, and a fact has one that can be drawn. */
function checkCounts(context: CheckContext, pipeline: PipelineInput, stage: StageInput, index: number): void {
  for (const [at, { count, fact: id }] of (stage.tokens ?? []).entries()) {
    const path = ['stages', index, 'tokens', at]
    if ((count === undefined) === (id === undefined)) {
      const message = `Tokens of \`${stage.id}\` have ${id === undefined ? 'no number' : 'two numbers'}.`
      context.at(pipeline, path, 'unclear-tokens', message, { expected: 'a `count` or a `fact`' })
    }
    const fact = context.content.facts.find((one) => one.id === id)
    if (!fact || (fact.value !== undefined && Math.round(fact.value) >= 1)) continue
    const message =
      fact.value === undefined
        ? `The fact \`${fact.id}\` has no \`value\`.`
        : `${fact.value} is no number of tokens.`
    context.at(pipeline, [...path, 'fact'], 'missing-number', message, {
      expected: `a number of 1 or more at ${context.where(fact, ['id'])}`,
    })
  }
}

/**
 * Where one side of a comparison tells how many tokens a stage holds, so does the other: else the one is drawn in
 * proportion, and the other as if it had none.
 */
function checkSides(context: CheckContext, slide: { pipelines: string[] }): void {
  const pipelines = slide.pipelines.flatMap(
    (id) => context.content.pipelines.find((one) => one.id === id) ?? [],
  )
  const counted = pipelines.filter(({ stages }) => stages.some(({ tokens }) => tokens))
  for (const pipeline of pipelines) {
    const other = counted.find((one) => one !== pipeline)
    if (!other) continue
    if (!counted.includes(pipeline)) {
      const message = `\`${pipeline.id}\` tells no \`tokens\`, and \`${other.id}\`, with which it is compared, does.`
      const hint = 'give the stage that holds them its `tokens`, or remove those of the other'
      context.at(pipeline, ['stages'], 'one-sided-tokens', message, { hint })
    }
    for (const [index, stage] of pipeline.stages.entries()) {
      const twin = stage.tokens ? undefined : twinOf(stage, counted)
      if (!twin || !counted.includes(pipeline)) continue
      const message = `\`${stage.id}\` tells no \`tokens\` here, and does in \`${twin.id}\`, with which it is compared.`
      context.at(pipeline, ['stages', index, 'id'], 'one-sided-tokens', message)
    }
  }
}

/** A pipeline that tells the tokens of the same stage. */
const twinOf = ({ id }: StageInput, pipelines: PipelineInput[]): PipelineInput | undefined =>
  pipelines.find(({ stages }) => stages.some((other) => other.id === id && other.tokens))
