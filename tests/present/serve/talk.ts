/** A talk's server on a deck of two pages, and its clients. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import type { ViewInput } from '../../../scripts/present/pages.js'
import { newKey } from '../../../scripts/present/serve/key.js'
import { servePresent, type PresentInput, type PresentServer } from '../../../scripts/present/serve/index.js'
import { TALK, type Heard, type Said } from '../../../scripts/talk/messages.js'
import type { TalkSheet } from '../../../scripts/talk/sheet.js'

export const privateWords = 'ONLY-FOR-THE-SPEAKER'

export interface Talk {
  server: PresentServer
  key: string
  at: { host: string; port: number }
  close(): Promise<void>
}

/** Serves it. @param key of a server before */
export async function openTalk({
  key = newKey(),
  port = 0,
  ...more
}: Partial<
  Pick<PresentInput, 'key' | 'port' | 'hosts' | 'told' | 'remotes' | 'limits'>
> = {}): Promise<Talk> {
  const dir = mkdtempSync(join(tmpdir(), 'diptych-talk-'))
  for (const lang of ['en', 'zh']) {
    mkdirSync(join(dir, lang))
    writeFileSync(
      join(dir, lang, 'index.html'),
      '<!doctype html><html><head><title>x</title></head><body></body></html>',
    )
    writeFileSync(join(dir, lang, 'read.html'), 'read')
    writeFileSync(join(dir, lang, 'sw.js'), 'keep everything')
  }
  writeFileSync(join(dir, '.hidden'), privateWords)
  const view = (lang: string): ViewInput => ({
    ...{ deck: 'deck', lang, ids: { en: ['a', 'b'], zh: ['a', 'b'] }, tag: lang, dir: 'ltr' },
    ...{ title: 'A </script> deck', locked: 'locked', withdrawn: 'withdrawn', pair: 'pair', pairUse: 'use' },
    ...{ invitation: 'invitation', families: '' },
  })
  const fonts = () => Promise.resolve('')
  const sheet = (): Promise<TalkSheet> =>
    Promise.resolve({
      ...{
        variants: [{ name: privateWords }],
        title: 'A deck',
        deck: 'deck',
        lang: 'en',
        tag: 'en',
        dir: 'ltr',
        languages: [],
        words: {},
      },
      slides: ['a', 'b'].map((id) => ({ id, headline: id, clicks: 0, sources: [], notes: [privateWords] })),
    } as unknown as TalkSheet)
  const server = await servePresent({
    ...{ dir, deck: 'deck', lang: 'en', key, port, hosts: ['localhost'], ...more },
    languages: new Map(['en', 'zh'].map((lang) => [lang, { view: view(lang), fonts, sheet }])),
    files: () =>
      Promise.resolve({
        ...{ 'presenter.js': 'js', 'presenter.css': 'css', 'window.js': 'js' },
        ...{ 'follow.js': 'js', 'follow.css': 'css' },
      }),
  })
  if ('error' in server) throw new Error(server.error.message)
  return {
    server,
    key,
    at: { host: 'localhost', port: server.port },
    close: async () => {
      await server.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export interface Client {
  socket: WebSocket
  say(said: Said | string): void
  /** The next message of a kind, of those not yet asked for; those of other kinds before it are passed by. */
  hears<K extends Heard['type']>(type: K): Promise<Extract<Heard, { type: K }>>
  /** The code with which the connection ended. */
  ended: Promise<number>
}

/** A window's connection. */
export function connect(
  { at }: Talk,
  headers: Record<string, string> = { origin: `http://localhost:${at.port}` },
  path: string = TALK.socket,
): Client {
  const socket = new WebSocket(`ws://localhost:${at.port}${path}`, { headers })
  const heard: Heard[] = []
  const waiting: ((told: Heard) => void)[] = []
  socket.on('message', (data: Buffer) => {
    const told = JSON.parse(data.toString()) as Heard
    const first = waiting.shift()
    if (first) first(told)
    else heard.push(told)
  })
  const next = (): Promise<Heard> =>
    new Promise((resolve) => {
      const told = heard.shift()
      if (told) resolve(told)
      else waiting.push(resolve)
    })
  socket.on('error', () => undefined)
  const ended = new Promise<number>((resolve) => socket.on('close', resolve))
  return {
    socket,
    ended,
    say: (said) => socket.send(typeof said === 'string' ? said : JSON.stringify(said)),
    hears: async <K extends Heard['type']>(type: K) => {
      for (;;) {
        const told = await next()
        if (told.type === type) return told as Extract<Heard, { type: K }>
      }
    },
  }
}

/** The same, once it has joined, and what it was told then. */
export async function joined(
  talk: Talk,
  key?: string | Partial<Extract<Said, { type: 'join' }>>,
): Promise<Client & { welcome: Extract<Heard, { type: 'welcome' }> }> {
  const client = connect(talk)
  await new Promise((resolve, reject) => {
    client.socket.once('open', resolve)
    client.socket.once('error', reject)
  })
  client.say({ type: 'join', ...(typeof key === 'string' ? { key } : key) })
  return { ...client, welcome: await client.hears('welcome') }
}
