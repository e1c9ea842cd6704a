/** `doctor`: what this machine has of what a build needs. */
import { statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { findBrowser, launchBrowser } from '../../browser/index.js'
import { systemSentence } from '../../problems/system.js'
import { workFolder } from '../../process/work.js'
import { exitCode, type ExitCode } from '../exit.js'
import type { DoctorOptions } from '../options.js'

export interface Finding {
  name: string
  ok: boolean
  /** What was found, or what is missing. */
  text: string
  /** What to run. */
  hint?: string
}

const leastNode = [20, 19] as const
const leastFree = 1024 ** 3

function node(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])
  const hint = ok ? undefined : `Install Node ${leastNode.join('.')} or newer.`
  return { name: 'Node', ok, text: version, hint }
}

function packages(
  names = ['@slidev/cli', 'mermaid', 'playwright-chromium', '@fontsource/noto-sans-sc'],
): Finding {
  const require = createRequire(import.meta.url)
  const missing = names.filter((name) => {
    try {
      require.resolve(`${name}/package.json`)
      return false
    } catch {
      return true
    }
  })
  if (missing.length === 0) return { name: 'Packages', ok: true, text: 'installed' }
  return { name: 'Packages', ok: false, text: `missing: ${missing.join(', ')}`, hint: 'Run: npm ci' }
}

async function browser(path?: string): Promise<Finding> {
  const result = await findBrowser({ path })
  if ('error' in result)
    return { name: 'Browser', ok: false, text: result.error.message, hint: result.error.hint }
  const { found } = result
  const launched = await launchBrowser(found)
  if ('error' in launched) {
    return {
      name: 'Browser',
      ok: false,
      text: `${found.path}: ${launched.error.message}`,
      hint: launched.error.hint,
    }
  }
  const version = launched.browser.version()
  await launched.browser.close()
  return { name: 'Browser', ok: true, text: `${found.kind} ${version} (${found.path})` }
}

async function disk(root: string): Promise<Finding> {
  try {
    const { dir, remove } = await workFolder(root, 'doctor')
    const { bavail, bsize } = await statfs(dir).finally(remove)
    const free = bavail * bsize
    const text = `${(free / 1024 ** 3).toFixed(1)} GiB free`
    return { name: 'Disk', ok: free >= leastFree, text, hint: free < leastFree ? 'Free 1 GiB.' : undefined }
  } catch (error) {
    return { name: 'Disk', ok: false, text: systemSentence(error), hint: `Make ${root} writable.` }
  }
}

/** The command `doctor`: a line for each finding on stdout; exit 3 when something is missing. */
export async function doctor(options: DoctorOptions): Promise<ExitCode> {
  const findings = [node(), packages(), await disk(options.root), await browser(options.browser)]
  if (options.json) process.stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`)
  else {
    for (const { name, ok, text, hint } of findings) {
      process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${text}\n${hint ? `  ${hint}\n` : ''}`)
    }
  }
  return findings.every(({ ok }) => ok) ? exitCode.fine : exitCode.environment
}
