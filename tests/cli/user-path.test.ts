import { expect, it } from 'vitest'
import { userFolder } from '../../scripts/cli/user-path.js'

it('is where npm was called, when npm has started the program', () => {
  const npm = { INIT_CWD: '/home/ada/talks', npm_lifecycle_script: 'node scripts/start.mjs check' }
  expect(userFolder(npm, '/project')).toBe('/home/ada/talks')
  expect(userFolder({ ...npm, npm_lifecycle_script: 'vitest run' }, '/project')).toBe('/project')
  expect(userFolder({}, '/project')).toBe('/project')
})
