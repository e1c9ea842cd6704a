/** `present`: a built deck for a talk, with the presenter's view; built first where the content is newer. */
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os'
import { resolveDecks, type DeckFolder } from '../../pipeline/decks.js'
import { builtDeck, serveTalk, type BuiltDeck } from '../../pipeline/talk.js'
import { whereToListen, type Listened } from '../../present/networks.js'
import { rehearsalsFile } from '../../present/rehearsals.js'
import { failure } from '../../problems/failure.js'
import { ContentProblems } from '../../problems/result.js'
import { shownPath } from '../../problems/shown-path.js'
import { aborted } from '../../process/aborted.js'
import { exitCode, type ExitCode } from '../exit.js'
import { interruptible } from '../interrupt.js'
import type { PresentOptions } from '../options.js'
import { reportProblems } from '../problems.js'
import { reporter } from '../reporter.js'
import { userFolder } from '../user-path.js'

/** The command `present`: prints the two addresses on stdout and serves until Ctrl-C. */
export async function present(wanted: string, options: PresentOptions): Promise<ExitCode> {
  const [folder] = resolveDecks([wanted], options.content, options.root, userFolder())
  if (!folder) throw failure('unknown-deck', `There is no deck “${wanted}”.`)
  try {
    const listened = listenedAt(options)
    const built = await upToDate(folder, options)
    const note = (text: string): void => void process.stderr.write(`${text}\n`)
    const server = await serveTalk(folder, built, { ...options, listened, note })
    const follow = server.follow === undefined ? '' : `${server.follow}\n`
    process.stdout.write(`${server.url}\n${server.presenter}\n${follow}`)
    if (!options.quiet) note(welcome(folder, options, listened))
    await interruptible(aborted)
    await server.close()
    return exitCode.fine
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error
    reportProblems(error.problems, options)
    return exitCode.content
  }
}

/** Where to listen. @throws Failure where it is to be shared without a network */
export function listenedAt(
  { share, host }: Pick<PresentOptions, 'share' | 'host'>,
  interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): Listened {
  const listened = whereToListen({ share, host }, interfaces)
  if (!listened)
    throw failure(
      'no-network',
      'This machine is in no network that others could reach it by.',
      'Join one, or name an address with --host.',
    )
  return listened
}

/** What the addresses are for, and what else there is to know. */
function welcome({ id, dir }: DeckFolder, { rehearse }: PresentOptions, { told, others }: Listened): string {
  const whose = told === undefined ? 'audience’s' : 'projector’s'
  const lines = [
    `The first address is the ${whose}, the second one yours: who has it moves the talk and reads your notes.`,
  ]
  if (told !== undefined)
    lines.push('The third is for listeners in the same network; your view shows it as a QR code (key Q).')
  if (others.length > 0) {
    const list = others.map(({ address, name }) => `${address} (${name})`).join(', ')
    lines.push(`Other addresses of this machine, for --host: ${list}.`)
  }
  if (rehearse)
    lines.push(
      `The rehearsal is kept in ${shownPath(rehearsalsFile(dir), process.cwd())}, from the first step on.`,
      `Run afterwards: npm run rehearsals -- ${id}`,
    )
  return [...lines, 'Ctrl-C ends it.'].join('\n')
}

/** What is built, after a build where that is missing or older than the content. */
async function upToDate(folder: DeckFolder, options: PresentOptions): Promise<BuiltDeck> {
  const { out, languages } = options
  const built = await builtDeck(folder, out, languages)
  const tell = (text: string): void => void (options.quiet || process.stderr.write(`${text}\n`))
  if (built.current) return built
  if (options.asBuilt) {
    if (built.languages.length === 0)
      throw failure(
        'nothing-built',
        `“${folder.id}” is not built in ${out}.`,
        `Run: npm run build -- ${folder.id}`,
      )
    tell('The content is newer than what is built: the talk shows what is built.')
    return built
  }
  // A built deck is served without the code that builds.
  const { build } = await import('../../pipeline/build.js')
  tell(built.languages.length === 0 ? 'It is not built yet.' : 'The content is newer than what is built.')
  await interruptible(async (signal) => {
    const progress = reporter({ quiet: options.quiet, stderr: process.stderr, signal })
    // As it was built before, so that nothing which lies there goes; it is not measured, for speed.
    const how = { ...options, pdf: built.pdf, inspect: false }
    const result = await build([folder], how, { progress, signal, cwd: process.cwd() })
    if (!result.ok) throw result.failure ?? new ContentProblems(result.problems)
  })
  return builtDeck(folder, out, languages)
}
