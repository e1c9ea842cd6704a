/** Checks of the PDFs that `npm run build` writes, on the site that suites share. */
import { afterAll, beforeAll, describe } from 'vitest'
import { openBuilt, type Built } from './built.js'
import { fileChecks } from './checks/file.js'
import { optionChecks } from './checks/options.js'
import { partChecks } from './checks/parts.js'
import { placeChecks } from './checks/places.js'
import { tagChecks } from './checks/tags.js'
import { textChecks } from './checks/text.js'

let one: Built
const built = (): Built => one

beforeAll(async () => {
  one = await openBuilt()
})
afterAll(() => one?.close())

describe('text', () => textChecks(built))
describe('places', () => placeChecks(built))
describe('fonts and metadata', () => fileChecks(built))
describe('tags', () => tagChecks(built))
describe('options', () => optionChecks(built))
describe('parts', () => partChecks(built))
