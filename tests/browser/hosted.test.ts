/** The hosted site in a real browser: the site that suites share, and one browser for all of `hosted/`. Run a part by `-t "<part>"`. */
import { afterAll, beforeAll, describe } from 'vitest'
import { openSite, type Hosted } from './hosted/site.js'
import { access } from './hosted/access.js'
import { controls } from './hosted/controls.js'
import { disk } from './hosted/disk.js'
import { embed } from './hosted/embed.js'
import { living } from './hosted/living.js'
import { nginx } from './hosted/nginx.js'
import { phone } from './hosted/phone.js'
import { plain } from './hosted/plain.js'
import { policy } from './hosted/policy.js'
import { walk } from './hosted/walk.js'

let site: Hosted
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.close())
const get = () => site

describe('walk', () => walk(get))
describe('controls', () => controls(get))
describe('policy', () => policy(get))
describe('embed', () => embed(get))
describe('living', () => living(get))
describe('phone', () => phone(get, ['demonstration']))
describe('plain', () => plain(get))
describe('disk', () => disk(get))
describe('access', () => access(get))
describe('nginx', () => nginx(get))
