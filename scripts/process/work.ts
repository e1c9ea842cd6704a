/** Folders that a process needs while it works, under `.diptych/` of the project, with its name on them. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beat } from './beat.js'
import { leftIn } from './leftovers.js'
import { machine, token } from './owner.js'

/** The folder that holds them. */
export const workHome = (root: string): string => join(root, '.diptych')

/** In a work folder: the path of an output that its owner writes into. */
const OUTPUT = 'output'

export interface WorkFolder {
  dir: string
  /** Safe to call twice. */
  remove(): Promise<void>
}

/**
 * Makes a work folder.
 *
 * @param use a word that says what for
 * @throws disk errors
 */
export async function workFolder(root: string, use: string): Promise<WorkFolder> {
  const dir = join(workHome(root), `${token(machine.self)}-${use}-${randomBytes(4).toString('hex')}`)
  await mkdir(dir, { recursive: true })
  const stop = beat(dir)
  const remove = async (): Promise<void> => {
    stop()
    await rm(dir, { recursive: true, force: true }).catch(() => undefined)
  }
  return { dir, remove }
}

/**
 * Writes down which output is about to be changed, so that any later command can end what a killed one has begun
 * there. Remove it when the output is whole again.
 */
export async function noteOutput(root: string, out: string): Promise<WorkFolder> {
  const work = await workFolder(root, OUTPUT)
  await writeFile(join(work.dir, OUTPUT), out).catch(async (error: unknown) => {
    await work.remove()
    throw error
  })
  return work
}

/** Outputs that dead processes were writing into. Ask before their work folders are removed. */
export async function notedOutputs(root: string): Promise<string[]> {
  const home = workHome(root)
  const outputs: string[] = []
  for (const name of await leftIn(home, (name) => name.includes(`-${OUTPUT}-`))) {
    const out = await readFile(join(home, name, OUTPUT), 'utf8').catch(() => '')
    if (out) outputs.push(out)
  }
  return [...new Set(outputs)]
}
