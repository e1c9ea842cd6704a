/** The commands: what each reads from the command line, and the code that it runs. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { diptychRoot } from '../process/diptych-root.js'
import { catalogue } from '../problems/catalogue.js'
import { didYouMean } from '../problems/suggest.js'
import type { ExitCode } from './exit.js'
import { allOptions, type AllOptions, type RawOptions } from './options.js'
import { userPath } from './user-path.js'

/** The project that the commands work for: Diptych's own checkout. */
const root = diptychRoot
const defaults = { root, content: resolve(root, 'content'), out: resolve(root, 'dist') }

/** A language's key; nothing at all would otherwise mean “all of them”. */
function languageCode(text: string): string {
  const code = text.trim()
  if (code) return code
  throw new InvalidArgumentError('A language is missing.')
}

/** The code of a problem; a wrong one would otherwise show nothing at all. */
function problemCode(text: string): string {
  const code = text.trim()
  if (Object.hasOwn(catalogue, code)) return code
  const hint = didYouMean(code, Object.keys(catalogue))
  throw new InvalidArgumentError(`There is no problem “${code}”${hint ? `; ${hint}` : ''}.`)
}

const flag = (flags: string, description: string): Option => new Option(flags, description)
const langs = flag('--lang <lang>', 'only this language; again, or with commas, for more').argParser(
  (text: string, before: string[] = []) => [...before, ...text.split(',').map(languageCode)],
)
const lang = flag('--lang <lang>', 'language; the first one without it').argParser(languageCode)
const content = flag('--content <dir>', 'content folder')
  .default(defaults.content, 'content/')
  .argParser(userPath)
const out = flag('--out <dir>', 'output folder').default(defaults.out, 'dist/').argParser(userPath)
const strict = flag('--strict', 'every warning is an error, also what is only unfinished')
const browser = flag('--browser <path>', 'browser to use').env('DIPTYCH_BROWSER')

function port(fallback: number): Option {
  const parse = (text: string): number => {
    const value = /^\d{1,5}$/.test(text) ? Number(text) : NaN
    if (value < 65536) return value
    throw new InvalidArgumentError(`“${text}” is not a port number (0 to 65535).`)
  }
  return flag('--port <number>', 'port').default(fallback).argParser(parse)
}

/** A number of things, one at least. */
function count(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`“${text}” is not a number from 1.`)
}

/** Does a command's work between what comes before and after every command's. */
type Run = (options: AllOptions, work: (options: AllOptions) => Promise<ExitCode>) => Promise<void>

interface Description<Given> {
  name: string
  description: string
  argument?: Argument
  /** A second argument; both are given then. */
  second?: Argument
  options: Option[]
  /** Imports its own code, so that `--help` starts at once. */
  work(given: Given, options: AllOptions): Promise<ExitCode>
}

/** Adds a command to the command line. `Given`: what its argument gives. */
const command =
  <Given = undefined>({ name, description, argument, second, options, work }: Description<Given>) =>
  (cli: Command, run: Run): void => {
    const made = cli.command(name).description(description)
    for (const one of [argument, second]) if (one) made.addArgument(one)
    for (const option of options) made.addOption(option)
    made.action(() =>
      run(allOptions(made.optsWithGlobals<RawOptions>(), defaults), (all) =>
        work((second ? made.processedArgs : made.processedArgs[0]) as Given, all),
      ),
    )
  }

const commands = [
  command<string[]>({
    name: 'build',
    description: 'build decks: site, slides.pdf and handout.pdf for each language',
    argument: new Argument(
      '[deck...]',
      'names under the content folder, or paths to folders; all without it',
    ),
    options: [
      content,
      out,
      langs,
      browser,
      flag('--no-pdf', 'the site only'),
      flag('--no-inspect', 'without measuring every slide in the browser'),
      flag('--png', 'also a picture of each slide and a thumbnail sheet'),
      flag('--clicks', 'slides.pdf with a page for each click step'),
      flag('--no-notes', 'handout without speaker notes'),
      flag('--overview', 'handout with six slides a page'),
      strict,
      flag('--presenter', 'publish the presenter view and the notes'),
      flag('--landing', 'build nothing: list the decks that lie in the output folder on its page again'),
    ],
    work: async (decks, options) => (await import('./commands/build.js')).build(decks, options),
  }),
  command<string[]>({
    name: 'check',
    description: 'tell every problem of the decks, and whether slides/ is up to date',
    argument: new Argument('[deck...]', 'decks; all without it'),
    options: [
      content,
      langs,
      strict,
      flag('--only <code>', 'show only problems of this code; again, or with commas, for more').argParser(
        (text: string, before: string[] = []) => [...before, ...text.split(',').map(problemCode)],
      ),
    ],
    work: async (decks, options) => (await import('./commands/check.js')).check(decks, options),
  }),
  command<[string, string]>({
    name: 'translate',
    description: 'list the texts that a language of a deck lacks, or put places for them into its YAML',
    argument: new Argument('<deck>', 'a deck'),
    second: new Argument('<language>', 'a language’s key, such as de; the deck may not have it yet'),
    options: [
      content,
      flag('--write', 'write each text that is missing beside the others, in the words of another language'),
      flag('--labels', 'also labels and names that all languages share'),
    ],
    work: async ([deck, language], options) =>
      (await import('./commands/translate.js')).translateDeck(deck, language, options),
  }),
  command<string>({
    name: 'present',
    description:
      'give a talk: serve a built deck with the presenter’s view; build it first where the content is newer',
    argument: new Argument('<deck>', 'a deck'),
    options: [
      content,
      out,
      lang,
      port(3000),
      flag('--share', 'let others follow over the network, each in the language of his choice'),
      flag(
        '--host <address>',
        'address to listen at, 0.0.0.0 for every network (default: this machine only; with --share its network)',
      ),
      flag('--as-built', 'show what is built, also where the content is newer'),
      flag('--variant <name>', 'begin with this shorter version of the talk'),
      flag('--rehearse', 'keep the time that each slide and click takes'),
      browser,
    ],
    work: async (deck, options) => (await import('./commands/present.js')).present(deck, options),
  }),
  command<string>({
    name: 'rehearsals',
    description: 'tell how long slides took in rehearsals, beside what is planned',
    argument: new Argument('<deck>', 'a deck'),
    options: [
      content,
      lang,
      flag('--last <number>', 'only so many runs, the last ones').argParser(count),
      flag('--write', 'write new planned minutes into the deck’s YAML'),
      flag('--csv', 'as CSV: a line for each run, slide and click'),
      flag('--svg', 'as a picture'),
    ],
    work: async (deck, options) => (await import('./commands/rehearsals.js')).showRehearsals(deck, options),
  }),
  command<string>({
    name: 'dev',
    description: 'open a deck for presenting and follow edits of its YAML',
    argument: new Argument('<deck>', 'a deck'),
    options: [content, lang, port(3030), browser, flag('--open', 'open the browser')],
    work: async (deck, options) => (await import('./commands/dev.js')).dev(deck, options),
  }),
  command<string>({
    name: 'new',
    description: 'make a small deck to start from',
    argument: new Argument('<name>', 'its name under the content folder, or a path'),
    options: [content],
    work: async (name, options) => (await import('./commands/new.js')).makeNew(name, options),
  }),
  command({
    name: 'doctor',
    description: 'tell whether this machine has what a build needs',
    options: [browser],
    work: async (_, options) => (await import('./commands/doctor.js')).doctor(options),
  }),
  command({
    name: 'preview',
    description: 'serve dist/ on this machine the way a host would',
    options: [out, port(4173)],
    work: async (_, options) => (await import('./commands/preview.js')).preview(options),
  }),
  command<string>({
    name: 'bench',
    description: 'measure builds and sites beside stock Slidev',
    argument: new Argument('[deck]', 'a deck').default('llm-vs-lmm'),
    options: [content, browser],
    work: async (deck, options) => (await import('./commands/bench.js')).bench(deck, options),
  }),
]

/**
 * The command line.
 * @param run is handed the command's options and its work
 */
export function program(run: Run): Command {
  const cli = new Command('diptych')
    .description('Comparison decks from YAML: Slidev slides, a hosted site, PDF slides and a PDF handout.')
    .option('--quiet', 'no progress')
    .option('--json', 'results as JSON on stdout')
    .showSuggestionAfterError()
    .enablePositionalOptions(false)
  for (const add of commands) add(cli, run)
  // Subcommands inherit this no more than other settings.
  for (const one of [cli, ...cli.commands]) one.exitOverride()
  return cli
}
