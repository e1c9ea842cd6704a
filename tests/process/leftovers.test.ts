import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clearLeftovers } from '../../scripts/pipeline/leftovers.js'
import { clearOf } from '../../scripts/process/leftovers.js'
import { machine, token } from '../../scripts/process/owner.js'
import { noteOutput, workFolder, workHome } from '../../scripts/process/work.js'

let root = ''
const dead = token({ ...machine.self, pid: 999_999_999 })
const stranger = token({ ...machine.self, place: 'ffffffff' })
const put = (...path: string[]): string => {
  const file = join(root, ...path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
  return file
}
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'diptych-left-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

it('removes what dead processes left, and nothing of a living one or of anybody else', async () => {
  const mine = await workFolder(root, 'site')
  put('.diptych', `${dead}-site-00000000`, 'slides', 'a.md')
  put('.diptych', `${stranger}-site-00000000`, 'a.md')
  put('.diptych', 'logs', 'failure.log')
  put('slides', `talk.en.md.${dead}.tmp`)
  put('slides', 'talk.en.md')
  await clearLeftovers({ root, out: join(root, 'dist') })
  expect(readdirSync(workHome(root)).length).toBe(3)
  expect(existsSync(mine.dir)).toBe(true)
  expect(readdirSync(join(root, 'slides'))).toEqual(['talk.en.md'])
  await mine.remove()
  const old = new Date(Date.now() - 3_600_000)
  utimesSync(join(workHome(root), `${stranger}-site-00000000`), old, old)
  await clearLeftovers({ root, out: join(root, 'dist') })
  expect(readdirSync(workHome(root))).toEqual(['logs'])
})

it('ends what a killed build has begun in an output anywhere, whatever the command', async () => {
  const out = join(root, 'elsewhere', 'www')
  const note = await noteOutput(root, out)
  put('elsewhere', '.www.ready', 'talk', 'index.html')
  put('elsewhere', '.www.lock', dead)
  put('elsewhere', `.www.lock.${dead}.00000000`, dead)
  const name = readdirSync(workHome(root))[0]!
  const left = join(workHome(root), name.replace(token(machine.self), dead))
  mkdirSync(left)
  writeFileSync(join(left, 'output'), out)
  await note.remove()
  await clearLeftovers({ root, out: join(root, 'dist') })
  expect(readdirSync(join(root, 'elsewhere'))).toEqual(['www'])
  expect(readdirSync(join(out, 'talk'))).toEqual(['index.html'])
  expect(readdirSync(workHome(root))).toEqual([])
})

it('looks only at the names that it is told', async () => {
  put(`diptych-${dead}`)
  put(`somebody-${dead}`)
  await clearOf(root, (name) => name.startsWith('diptych-'))
  expect(readdirSync(root)).toEqual([`somebody-${dead}`])
})
