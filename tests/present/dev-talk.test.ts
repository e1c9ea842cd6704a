/** The presenter's view in `dev`, without a browser: what it answers, and how it stays together with the deck's windows. */
import { EventEmitter } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DeckModel } from '../../scripts/deck/model.js'
import { served } from '../../scripts/pipeline/dev-talk.js'
import { viewOf } from '../../scripts/pipeline/talk.js'
import type { PresentFiles } from '../../scripts/present/bundle.js'
import { openDevTalk, type OpenDevTalk } from '../../scripts/present/dev-talk.js'
import { newKey } from '../../scripts/present/serve/key.js'
import type { Place } from '../../scripts/site/dev/talk.js'
import type { TalkSheet } from '../../scripts/talk/sheet.js'
import { ownDeck } from '../support/compiled.js'
import { connect, type Client, type Talk } from './serve/talk.js'

let deck: DeckModel
let server: Server
let talk: OpenDevTalk
let led: Place[]
const key = newKey()
const clients: Client[] = []
const at = () => ({ at: { host: 'localhost', port: (server.address() as AddressInfo).port } }) as Talk

beforeAll(async () => {
  deck = (await ownDeck('sql-vs-document')).decks.find(({ locale }) => locale.code === 'en')!
})

async function open(): Promise<void> {
  led = []
  const sockets = new EventEmitter()
  server = createServer((request, response) => void talk.answer(request, response))
  server.on('upgrade', (...upgrade) => sockets.emit('upgrade', ...upgrade))
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const host = `localhost:${at().at.port}`
  const { locale, meta, fonts } = deck
  talk = openDevTalk({
    ...{ url: `http://${host}/`, key, deck, fonts: '' },
    door: { sockets, own: [host], lead: (place) => void led.push(place) },
    view: viewOf(
      { code: locale.code, tag: locale.tag, dir: locale.dir, title: meta.title, fonts },
      { deck: deck.id, ids: {}, command: 'dev' },
    ),
    files: async () => ({ 'window.js': 'window' }) as PresentFiles,
  })
}
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.terminate()
  talk.close()
  await new Promise((done) => server.close(done))
})

async function joined(more: { key?: string } = {}): Promise<Client> {
  const client = connect(at(), { origin: `http://localhost:${at().at.port}` })
  clients.push(client)
  await new Promise((done) => client.socket.on('open', done))
  client.say({ type: 'join', ...more })
  await client.hears('welcome')
  return client
}
const ids = () => deck.slides.map(({ id }) => id)
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://localhost:${at().at.port}${path}`, { headers })
const moved = (slide: string, click = 0, rev = 1) =>
  ({ type: 'set', registers: { place: { rev, by: 'v', value: { slide, click } } } }) as const

it('answers with the view, and with the sheet for the key; no listener’s page is there', async () => {
  await open()
  expect(talk.presenter).toMatch(new RegExp(`/@present/en/#${key}$`))
  const page = await (await get('/@present/en/')).text()
  expect(page).toContain('“dev”')
  expect(page).not.toContain(key)
  expect((await get('/@present/en/sheet.json')).status).toBe(403)
  const sheet = (await (
    await get('/@present/en/sheet.json', { authorization: `Bearer ${key}` })
  ).json()) as TalkSheet
  expect(sheet.slides.map(({ id }) => id)).toEqual(ids())
  for (const path of ['follow/', 'follow.json', 'runs.json'])
    expect((await get(`/@present/en/${path}`, { authorization: `Bearer ${key}` })).status).toBe(404)
  expect(talk.page('<html><head></head><body></body></html>')).toMatch(
    /"home":"dev".*window\.js"><\/script>\s*<\/head>/s,
  )
})

it('the view leads the deck’s windows by number, and hears where they go by name; nobody hears himself', async () => {
  await open()
  const view = await joined({ key })
  const other = await joined({ key })
  view.say(moved(ids()[4]!, 2))
  await other.hears('told')
  expect(led).toEqual([{ page: 5, clicks: 2 }])
  // The echo of that is no news.
  talk.moved({ page: 5, clicks: 2 })
  talk.moved({ page: 7, clicks: 0 })
  expect((await other.hears('told')).registers.place!.value).toEqual({ slide: ids()[6], click: 0 })
  talk.moved({ page: 99, clicks: 0 })
  expect(led).toHaveLength(1)
})

it('an edit is told to all; windows are led only where numbers change', async () => {
  await open()
  const view = await joined({ key })
  const window = await joined()
  view.say(moved(ids()[4]!))
  await window.hears('told')
  const slides = deck.slides.map((slide) => ({ ...slide, headline: `${slide.headline}!` }))
  talk.update({ ...deck, slides })
  expect(await window.hears('changed')).toEqual({ type: 'changed', ids: { en: ids() } })
  await view.hears('changed')
  const sheet = (await (
    await get('/@present/en/sheet.json', { authorization: `Bearer ${key}` })
  ).json()) as TalkSheet
  expect(sheet.slides[0]!.headline).toBe(slides[0]!.headline)
  expect(led).toHaveLength(1)
  talk.update({ ...deck, slides: slides.slice(1) })
  expect(led.at(-1)).toEqual({ page: 4, clicks: 0 })
})

it('a window of the deck moves nothing through it', async () => {
  await open()
  const window = await joined()
  window.say(moved(ids()[4]!))
  expect(await window.ended).toBe(4400)
  expect(led).toEqual([])
})

it('font files are asked for as dev has them', () => {
  expect(served("src:url('/a b/x.woff2')")).toBe("src:url('/@fs/a b/x.woff2')")
  expect(served("src:url('C:/x.woff2')")).toBe("src:url('/@fs/C:/x.woff2')")
})
