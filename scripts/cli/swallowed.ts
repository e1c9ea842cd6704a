/**
 * Options that npm took for its own: `npm run build talk --out site` without the `--` before them. npm tells them
 * in its environment variables only, and hands on what stands beside them as if it were a deck.
 */
import type { Command, Option } from 'commander'
import { failure } from '../problems/failure.js'
import { startedByNpm } from './user-path.js'

type Env = NodeJS.ProcessEnv

/** npm reads these as bundles of its own short options (`-l -a -n -g`): which settings that leaves behind. */
const bundles: Record<string, string[]> = {
  '--lang': ['long', 'all', 'global'],
  '--png': ['parseable', 'global'],
}
/** Settings of npm's own that people keep in their .npmrc: they tell nothing. */
const npmsOwn = ['--browser', '--quiet', '--help', '--version']

/** An option as npm tells it: `true` and the empty text (for `--no-…`) stand for one without a value. */
interface Swallowed {
  option: Option
  value: string
}

/**
 * @param argv arguments that arrived
 * @throws Failure (usage) where npm has kept options of ours, with the line to type
 */
export function requireDashes(argv: readonly string[], cli: Command, env: Env = process.env): void {
  if (!startedByNpm(env)) return
  const command = cli.commands.find((one) => one.name() === argv[0])
  if (!command) return
  // Also those of other commands: whether this one has them is told in the next step.
  const options = [command, cli, ...cli.commands].flatMap((one) => one.options)
  const known = new Map(options.map((option) => [option.long, option]))
  const kept = [...known.values()].flatMap((option) => swallowed(option, argv, env))
  if (kept.length === 0) return
  const names = kept.map(({ option }) => option.long).join(' and ')
  throw failure(
    'options-kept-by-npm',
    `npm kept ${names} for itself: options of Diptych come after \`--\`.`,
    `Type: npm run ${command.name()} -- ${rightLine(argv.slice(1), kept)}`,
  )
}

function swallowed(option: Option, argv: readonly string[], env: Env): Swallowed[] {
  const long = option.long ?? ''
  const given = argv.some((word) => word === long || word.startsWith(`${long}=`))
  if (given || npmsOwn.includes(long)) return []
  const bundle = bundles[long]
  if (bundle) {
    const all = bundle.every((name) => env[`npm_config_${name}`] === 'true')
    // The longer bundle holds the settings of no other one but its own.
    return all ? [{ option, value: 'true' }] : []
  }
  const value = env[`npm_config_${long.replace(/^--(no-)?/, '').replaceAll('-', '_')}`]
  if (value === undefined) return []
  // `--notes` isn't `--no-notes`.
  return option.negate === (value === '' || value === 'false') ? [{ option, value }] : []
}

/**
 * The line that was most likely meant: the last words are the values that npm cut off. Which is whose isn't known
 * where there are several.
 */
function rightLine(words: readonly string[], kept: readonly Swallowed[]): string {
  const bare = kept.filter(({ option, value }) => takesValue(option) && value === 'true')
  const rest = words.slice(0, Math.max(0, words.length - bare.length))
  const cut = words.at(-1)
  const options = kept.map(({ option, value }) => {
    if (!takesValue(option)) return option.long
    const given = value !== 'true' ? value : bare.length === 1 ? cut : undefined
    return `${option.long} ${given === undefined ? `<${option.attributeName()}>` : shellWord(given)}`
  })
  return [...rest.map(shellWord), ...options].join(' ')
}

const takesValue = (option: Option): boolean => option.required || option.optional

const shellWord = (word: string): string =>
  /^[\w./:@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
