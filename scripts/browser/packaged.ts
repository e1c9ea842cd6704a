/**
 * The Chromium that the npm package `@sparticuz/chromium` ships as brotli files: unpacks it once into a cache.
 *
 * The package unpacks into the system's temporary folder and takes a file that is there for whole, so two
 * processes can trip over each other. It is therefore run in a child process with a temporary folder of its own,
 * whose result is then renamed into the cache in one step. Only that child gets AWS_LAMBDA_JS_RUNTIME, which makes
 * the package unpack the libraries (NSS, expat) that a bare system lacks too.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { machine, token } from '../process/owner.js'
import { cacheFolder } from '../process/cache.js'

const run = promisify(execFile)

export interface Packaged {
  path: string
  /** Folder with the libraries that a bare system lacks. */
  libraries: string
  /** Folder with `fonts.conf`, for systems without fontconfig's own. */
  fontconfig: string
}

/** ELF machine numbers by `process.arch`. */
const MACHINES: Partial<Record<string, number>> = { x64: 0x3e, arm64: 0xb7 }

/** Does the file's ELF header name this machine? The npm package holds one architecture only. */
export async function isForMachine(path: string, arch: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(20), 0, 20, 0)
    return buffer.toString('latin1', 1, 4) === 'ELF' && buffer.readUInt16LE(18) === MACHINES[arch]
  } finally {
    await file.close()
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Unpacks the packaged Chromium (about 200 MB, 2–3 s, the first time only).
 * @throws when the package is missing, the disk full, or the package holds another architecture
 */
export async function unpackChromium(arch: string = process.arch): Promise<Packaged> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const root = main.slice(0, main.lastIndexOf('build'))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const cache = await cacheFolder('chromium')
  const folder = join(cache, `${version}-${arch}`)
  if (!(await exists(join(folder, 'chromium')))) await unpackInto(folder, cache, main)
  // Every time: the repository may have been moved, or be mounted elsewhere, since it was unpacked.
  await writeFontconfig(folder).catch(() => undefined)
  const path = join(folder, 'chromium')
  if (!(await isForMachine(path, arch))) throw new Error(`the npm package holds no Chromium for ${arch}`)
  return { path, libraries: join(folder, 'al2023', 'lib'), fontconfig: join(folder, 'fonts') }
}

async function unpackInto(folder: string, cache: string, main: string): Promise<void> {
  const temporary = await mkdtemp(join(cache, `unpack-${token(machine.self)}-`))
  try {
    const code = `import(${JSON.stringify(pathToFileURL(main).href)}).then(m => (m.default?.default ?? m.default).executablePath())`
    await run(process.execPath, ['-e', code], {
      env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', NODE_OPTIONS: '' },
    })
    await rename(temporary, folder).catch(async (error: unknown) => {
      // Another process was faster: its copy is as good.
      if (!(await exists(join(folder, 'chromium')))) throw error
    })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** The package's own fonts.conf points at fixed places of its host; this one at where the fonts will lie. */
async function writeFontconfig(folder: string): Promise<void> {
  const fonts = join(folder, 'fonts')
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(fonts, 'cache')}</cachedir>
</fontconfig>
`
  await writeFile(join(fonts, 'fonts.conf'), text)
}
