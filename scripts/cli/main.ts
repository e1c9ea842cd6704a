/** Reads the command line and runs a command. Returns the exit code; never sets it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { resolve } from 'node:path'
import { clearLeftovers } from '../pipeline/leftovers.js'
import { exitCode, exitOf, type ExitCode } from './exit.js'
import { allOptions, type AllOptions, type RawOptions } from './options.js'
import { diptychRoot } from '../process/diptych-root.js'
import { requireDashes } from './swallowed.js'
import { failureOf, tellFailure } from './unforeseen.js'
import { userPath } from './user-path.js'
import { wrongUsage } from './wrong-usage.js'

/** The project that the commands work for: Diptych's own checkout. */
const root = diptychRoot
const defaultContent = resolve(root, 'content')
const defaultOut = resolve(root, 'dist')

/** A language's key; nothing at all would otherwise mean “all of them”. */
function languageCode(text: string): string {
  const code = text.trim()
  if (code) return code
  throw new InvalidArgumentError('A language is missing.')
}

const lang = (): Option =>
  new Option('--lang <lang>', 'only this language; again, or with commas, for more').argParser(
    (text: string, before: string[] = []) => [...before, ...text.split(',').map(languageCode)],
  )
const content = (): Option =>
  new Option('--content <dir>', 'content folder').default(defaultContent, 'content/').argParser(userPath)
const out = (): Option =>
  new Option('--out <dir>', 'output folder').default(defaultOut, 'dist/').argParser(userPath)
const browser = (): Option => new Option('--browser <path>', 'browser to use').env('DIPTYCH_BROWSER')

function port(fallback: number): Option {
  const parse = (text: string): number => {
    const value = /^\d{1,5}$/.test(text) ? Number(text) : NaN
    if (value < 65536) return value
    throw new InvalidArgumentError(`“${text}” is not a port number (0 to 65535).`)
  }
  return new Option('--port <number>', 'port').default(fallback).argParser(parse)
}

/** Every command imports its own code, so that `--help` starts at once. */
function program(
  run: (options: AllOptions, work: (options: AllOptions) => Promise<ExitCode> | ExitCode) => Promise<void>,
): Command {
  const cli = new Command('diptych')
    .description('Comparison decks from YAML: Slidev slides, a hosted site, PDF slides and a PDF handout.')
    .option('--quiet', 'no progress')
    .option('--json', 'results as JSON on stdout')
    .showSuggestionAfterError()
    .enablePositionalOptions(false)
  const defaults = { root, content: defaultContent, out: defaultOut }
  const shared = (command: Command): AllOptions => allOptions(command.optsWithGlobals<RawOptions>(), defaults)

  cli
    .command('build')
    .description('build decks: site, slides.pdf and handout.pdf for each language')
    .argument('[deck...]', 'names under the content folder, or paths to folders; all without it')
    .addOption(content())
    .addOption(out())
    .addOption(lang())
    .addOption(browser())
    .option('--no-pdf', 'the site only')
    .option('--no-inspect', 'without measuring every slide in the browser')
    .option('--png', 'also a picture of each slide and a thumbnail sheet')
    .option('--clicks', 'slides.pdf with a page for each click step')
    .option('--no-notes', 'handout without speaker notes')
    .option('--overview', 'handout with six slides a page')
    .option('--presenter', 'publish the presenter view and the notes')
    .option('--landing', 'build nothing: list the decks that lie in the output folder on its page again')
    .action((decks: string[], _options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/build.js')).build(decks, options)),
    )
  cli
    .command('check')
    .description('tell every problem of the decks, and whether slides/ is up to date')
    .argument('[deck...]', 'decks; all without it')
    .addOption(content())
    .addOption(lang())
    .action((decks: string[], _options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/check.js')).check(decks, options)),
    )
  cli
    .command('dev')
    .description('open a deck for presenting and follow edits of its YAML')
    .argument('<deck>', 'a deck')
    .addOption(content())
    .addOption(new Option('--lang <lang>', 'language; the first one without it').argParser(languageCode))
    .addOption(port(3030))
    .addOption(browser())
    .option('--open', 'open the browser')
    .action((deck: string, _options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/dev.js')).dev(deck, options)),
    )
  cli
    .command('new')
    .description('make a small deck to start from')
    .argument('<name>', 'its name under the content folder, or a path')
    .addOption(content())
    .action((name: string, _options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/new.js')).makeNew(name, options)),
    )
  cli
    .command('doctor')
    .description('tell whether this machine has what a build needs')
    .addOption(browser())
    .action((_options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/doctor.js')).doctor(options)),
    )
  cli
    .command('preview')
    .description('serve dist/ on this machine the way a host would')
    .addOption(out())
    .addOption(port(4173))
    .action((_options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/preview.js')).preview(options)),
    )
  cli
    .command('bench')
    .description('measure builds and sites beside stock Slidev')
    .argument('[deck]', 'a deck', 'llm-vs-lmm')
    .addOption(content())
    .addOption(browser())
    .action((deck: string, _options, command: Command) =>
      run(shared(command), async (options) => (await import('./commands/bench.js')).bench(deck, options)),
    )
  return cli
}

/**
 * Runs the command line.
 *
 * @param argv arguments without node and script
 * @returns exit code: 0 fine, 1 content, 2 usage, 3 environment
 */
export async function diptych(argv: string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.fine
  const cli = program(async (options, work) => {
    await clearLeftovers({ root: options.root, out: options.out })
    code = await work(options)
  })
  // Subcommands inherit neither of these by themselves.
  for (const command of [cli, ...cli.commands]) command.exitOverride()
  try {
    requireDashes(argv, cli)
    await cli.parseAsync(argv, { from: 'user' })
    return code
  } catch (thrown) {
    const told = thrown instanceof CommanderError
    if (told && thrown.exitCode === 0) return exitCode.fine
    const failure = told ? wrongUsage(thrown) : failureOf(thrown)
    if (!told) tellFailure(failure)
    // Also where the line could not be read as far as there.
    if (cli.opts<{ json?: boolean }>().json || argv.includes('--json')) {
      const exit = exitOf(failure)
      const { code, message, hint } = failure
      process.stdout.write(`${JSON.stringify({ error: { exit, code, message, hint } }, null, 2)}\n`)
    }
    return exitOf(failure)
  }
}
