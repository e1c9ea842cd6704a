/** Every kind of demonstration in a real browser: by keys, on a phone, in two windows. */
import { afterAll, beforeAll, describe } from 'vitest'
import { demonstrationsSite } from '../support/site.js'
import { demonstrations } from './hosted/demonstrations.js'
import { phone } from './hosted/phone.js'
import { openSite, type Hosted } from './hosted/site.js'
import { windows } from './hosted/windows.js'

let site: Hosted
beforeAll(async () => {
  site = await openSite(demonstrationsSite)
})
afterAll(() => site?.close())
const get = () => site
const ids = ['demonstration', 'cut', 'next', 'counted', 'tiny', 'running', 'bill']

describe('keys', () => demonstrations(get))
describe('phone', () => phone(get, ids))
describe('windows', () => windows(get))
