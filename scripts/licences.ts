/** `npm run licences`: the licence of every package that is installed, as the lock file names it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Locked {
  version?: string
  license?: string
  link?: boolean
}

/** Two packages name theirs in a file of their own only. */
const told: Record<string, string> = { khroma: 'MIT', zigpty: 'MIT' }

/** Packages (`name@version`) by licence. */
export function licences(lock: string): Map<string, string[]> {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> }
  const found = new Map<string, string[]>()
  for (const [path, { version, license, link }] of Object.entries(packages)) {
    if (!path || link) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const key = license ?? told[name] ?? 'none'
    found.set(key, [...(found.get(key) ?? []), `${name}@${version}`])
  }
  return new Map([...found].sort(([, a], [, b]) => b.length - a.length))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')
  for (const [licence, names] of licences(lock))
    process.stdout.write(`${licence} (${names.length})\n  ${[...new Set(names)].sort().join(', ')}\n`)
}
