/**
 * `npm run train:tiny`: trains the tiny model and writes its weights (`../learnt.ts`). A few minutes on one core; the same
 * seed gives the same file on the same machine.
 */
import { writeFileSync } from 'node:fs'
import { parameters, words } from '../shape.js'
import { packed, unpacked } from '../weights.js'
import { accuracy, examined } from './accuracy.js'
import { plan, train } from './train.js'

const told = (text: string): boolean => process.stderr.write(`${text}\n`)

told(`${parameters} parameters, ${plan.steps} steps of ${plan.batch} examples`)
const learnt = train(plan, (step, loss) => told(`step ${step}: loss ${loss.toFixed(4)}`))
const weights = packed(learnt)
const kept = unpacked(weights)
const figures = {
  parameters,
  words: words.length,
  seed: plan.seed,
  steps: plan.steps,
  batch: plan.batch,
  examined,
  rightSeeing: accuracy(kept, true),
  rightBlind: accuracy(kept, false),
}
told(
  `before rounding to bytes: ${accuracy(learnt, true)} with the picture, ${accuracy(learnt, false)} without`,
)
told(`as written: ${figures.rightSeeing} with the picture, ${figures.rightBlind} without`)
writeFileSync(
  new URL('../learnt.ts', import.meta.url),
  `/** Written by \`npm run train:tiny\`; never edited by hand. */
import type { Weights } from './weights.js'

/** How the model was made, and how many of \`examined\` questions (0 to 1) it answers right. */
export const figures = ${JSON.stringify(figures, undefined, 2)}

export const learnt: Weights = ${JSON.stringify(weights)}
`,
)
