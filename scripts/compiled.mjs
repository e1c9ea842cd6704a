/**
 * The command line's TypeScript as JavaScript, kept in the project until a file changes: a start through a loader of
 * TypeScript takes twice as long, and each command pays it (bench/start-up.ts).
 */
import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join, posix, sep } from 'node:path'

/** What stands in a folder of it that was not used for this long is removed: another process may still run from it. */
const keptFor = 24 * 60 * 60 * 1000

/**
 * @param {string} project the folder of Diptych's package.json
 * @returns {Promise<string | undefined>} the file to import; nothing where the project cannot be written to
 * @throws what the compiler throws; ERR_MODULE_NOT_FOUND where the packages are not installed
 */
export async function compiledCli(project) {
  const home = join(project, 'node_modules/.cache/diptych/code')
  const stamp = stampOf(project)
  const folder = join(home, stamp)
  const entry = join(folder, 'cli.js')
  if (existsSync(entry)) {
    touch(folder)
    return entry
  }
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    accessSync(home, constants.W_OK)
  } catch {
    return undefined
  }
  const draft = join(home, `${randomUUID()}.draft`)
  try {
    await compile(project, draft, stamp)
    renameSync(draft, folder)
  } catch (error) {
    // Another process was first, or the disk is full.
    if (!existsSync(entry)) {
      if (error?.code === 'ERR_MODULE_NOT_FOUND') throw error
      return undefined
    }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  clear(home, folder)
  return entry
}

/** Changes with every source, with the compiler, and with what else a compiled file depends on. */
function stampOf(project) {
  const hash = createHash('sha256').update(process.version)
  for (const file of ['package-lock.json', 'package.json']) hash.update(statOf(join(project, file)))
  const scripts = join(project, 'scripts')
  for (const name of readdirSync(scripts, { recursive: true }).sort())
    if (/\.(ts|mjs)$/.test(name)) hash.update(`\n${name} ${statOf(join(scripts, name))}`)
  return hash.digest('hex').slice(0, 24)
}

function statOf(path) {
  const { size, mtimeNs } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {}
  return `${size} ${mtimeNs}`
}

/** Compiles into the folder. A module's own address stays that of its source: files are found from there. */
async function compile(project, outdir, stamp) {
  const { build } = await import('esbuild')
  const sources = {
    name: 'sources',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]scripts[/\\].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes('import.meta.url')) return { contents: text, loader: 'ts' }
        // A folder's depth is that of the finished one, which has the draft's parent.
        const from = `../../../../../${path.slice(project.length).split(sep).join(posix.sep)}`
        const own = `const sourceUrl = new URL(${JSON.stringify(encodeURI(from))}, import.meta.url).href\n`
        return { contents: own + text.replaceAll('import.meta.url', 'sourceUrl'), loader: 'ts' }
      })
    },
  }
  await build({
    absWorkingDir: project,
    entryPoints: [join(project, 'scripts/cli.ts')],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // scripts/process/code-version.ts
    define: { DIPTYCH_CODE: JSON.stringify(stamp) },
    logLevel: 'silent',
    plugins: [sources],
  })
}

function touch(folder) {
  const now = new Date()
  try {
    utimesSync(folder, now, now)
  } catch {
    // It may be read only; then nothing is removed, either.
  }
}

function clear(home, current) {
  for (const name of readdirSync(home)) {
    const path = join(home, name)
    const { mtimeMs = Infinity } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (path !== current && Date.now() - mtimeMs > keptFor) rmSync(path, { recursive: true, force: true })
  }
}
