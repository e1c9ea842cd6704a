/** The talk's web sockets: what presenters change reaches everyone; listeners listen, ask and vote. */
import type { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { refusal } from '../../site/serve/own.js'
import { CLOSED, TALK, type Heard, type Said } from '../../talk/messages.js'
import { roomFor } from '../../talk/ink.js'
import { changed, merged, publicOf, type Name, type Registers, type Shared } from '../../talk/registers.js'
import type { Share } from '../../talk/sharing.js'
import { countsOf } from './counts.js'
import {
  dismiss,
  isFollower,
  isListener,
  isOwner,
  isPresenter,
  openCrowd,
  type Crowd,
  type Window,
} from './crowd.js'
import { roleOf } from './door.js'
import { answerOf, type Floor } from './floor.js'
import { LIMITS, type Limits } from './limits.js'
import { longestMessage, readSaid } from './messages.js'
import { openQuestions, type Questions } from './questions.js'
import { rateLimit } from './rate.js'
import type { Remotes } from './remotes.js'

export interface Hub {
  /** How many windows are there, for the presenter. */
  listeners(): number
  /** The server's own change. @param by a name of who it is */
  put<K extends Name>(name: K, value: Shared[K], by: string): void
  /** Tells all windows. */
  say(heard: Heard): void
  close(): void
}

export interface HubInput {
  /** Servers whose upgrades it takes, each with the values of `Host` that mean it. */
  doors: { server: Pick<Server, 'on'> | EventEmitter; own: string[] }[]
  /** The presenter's key. */
  key: string
  remotes: Remotes
  /** Where listeners come in, when the talk is shared. */
  share?: Share
  /** The presenter's view as a remote reaches it; a code is put behind it. */
  remoteUrl: string
  limits?: Partial<Limits>
  /** Told all that is shared after each change. */
  hear?: (registers: Registers) => void
}

/** Takes the upgrades of the servers of a talk. */
export function openHub(input: HubInput): Hub {
  const limits = { ...LIMITS, ...input.limits }
  const crowd = openCrowd(input.remotes, limits)
  const questions = openQuestions(limits.mostQuestions)
  const counts = countsOf(limits.mostOfAddress, limits.asking.address)
  const talk = openFloor(input, { crowd, questions, counts })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const open = new Set<WebSocket>()
  const welcome = welcomer({ input, limits, crowd, talk })

  for (const { server, own } of input.doors)
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => undefined)
      // A browser always names its origin; and only its own pages are answered.
      const meant = request.url === TALK.socket && request.headers.origin !== undefined
      if (!meant || refusal(request, own)) return end(socket, '403 Forbidden')
      const address = request.socket.remoteAddress ?? ''
      if (open.size >= limits.mostWindows || !counts.enter(address))
        return end(socket, '503 Service Unavailable')
      socket.once('close', () => counts.leave(address))
      sockets.handleUpgrade(request, socket, head, (made) => {
        open.add(made)
        made.on('close', () => open.delete(made))
        welcome(made, address)
      })
    })

  const ticks = [
    setInterval(() => crowd.beat(), limits.beats),
    setInterval(news(crowd, questions), limits.batch),
  ]
  for (const tick of ticks) tick.unref()
  return {
    listeners: () => crowd.count(isListener),
    put: talk.put,
    say: (heard) => crowd.sendAll(() => true, heard),
    close() {
      for (const tick of ticks) clearInterval(tick)
      for (const socket of open) socket.terminate()
      sockets.close()
    },
  }
}

interface Talk extends Floor {
  put: Hub['put']
  greet(window: Window): void
}

/** What is shared, and how it changes. */
function openFloor(
  { remotes, remoteUrl, share, hear }: HubInput,
  { crowd, questions, counts }: { crowd: Crowd; questions: Questions; counts: ReturnType<typeof countsOf> },
): Talk {
  let known: Registers = {}
  const floor: Talk = {
    ...{ questions, remotes, remoteUrl, withdraw: crowd.withdraw },
    asking: () => known.asking?.value,
    mayAsk: ({ mayAsk, address }, now) => mayAsk(now) && counts.mayAsk(address, now),
    take(told) {
      const { registers, news } = merged(known, roomFor(known, told))
      known = registers
      if (Object.keys(news).length === 0) return
      hear?.(known)
      crowd.sendAll(isPresenter, { type: 'told', registers: news })
      const open = publicOf(news)
      if (Object.keys(open).length > 0) crowd.sendAll(isListener, { type: 'told', registers: open })
    },
    put: (name, value, by) => floor.take(changed(known, by, name, value)),
    greet(window) {
      const { presenter, remote } = window
      crowd.send(window, {
        ...{ type: 'welcome', presenter, now: Date.now() },
        registers: presenter ? known : publicOf(known),
        ...(remote ? { remote } : {}),
        ...(presenter && share ? { share } : {}),
      })
      const changed = presenter ? questions.all() : questions.shown()
      crowd.send(window, { type: 'questions', all: true, changed, gone: [] })
      if (presenter) crowd.send(window, { type: 'audience', listeners: crowd.count(isFollower) })
      if (remote) crowd.tellRemotes()
      else if (isOwner(window)) crowd.send(window, { type: 'remotes', remotes: crowd.remotes() })
    },
  }
  return floor
}

interface Welcoming {
  input: HubInput
  limits: Limits
  crowd: Crowd
  talk: Talk
}

/** What becomes of a connection: it says who it is, and then what it may. */
function welcomer({ input: { key, remotes }, limits, crowd, talk }: Welcoming) {
  return (socket: WebSocket, address: string): void => {
    let window: Window | undefined
    let may = rateLimit(limits.rates.listener)
    const out = (code: number): void => dismiss(socket, code, limits.farewell)
    const late = setTimeout(() => socket.terminate(), limits.patience)
    socket.on('error', () => socket.terminate())
    socket.on('pong', () => void (window && (window.alive = true)))
    socket.on('close', () => {
      clearTimeout(late)
      if (window) crowd.left(window)
    })
    function join(said: Extract<Said, { type: 'join' }>): void {
      const role = roleOf(said, { key, remotes, now: Date.now() })
      if (!role) return out(CLOSED.badKey)
      clearTimeout(late)
      if (role.presenter) may = rateLimit(limits.rates.presenter)
      const mayAsk = rateLimit(limits.asking.listener)
      const { voter } = said
      const follows = !role.presenter && voter !== undefined
      window = {
        ...role,
        ...{ socket, alive: true, address, follows, mayAsk },
        voter: voter ?? `${Math.random()}`,
      }
      crowd.enter(window)
      talk.greet(window)
    }
    socket.on('message', (data: Buffer, isBinary) => {
      if (!may(performance.now())) return out(CLOSED.tooMuch)
      const said = isBinary ? undefined : readSaid(data.toString())
      if (said?.type === 'join' && !window) return join(said)
      const answer = said && window ? answerOf(said, window, talk) : 'not-allowed'
      if (answer === 'not-allowed') return out(CLOSED.badMessage)
      if (answer && window) crowd.send(window, answer)
    })
  }
}

/** Tells what is new of questions and of the audience, together. */
function news(crowd: Crowd, questions: Questions): () => void {
  let told = 0
  return () => {
    const fresh = questions.news()
    if (fresh) {
      crowd.sendAll(isPresenter, { type: 'questions', ...fresh.presenters })
      const { changed, gone } = fresh.listeners
      if (changed.length + gone.length > 0)
        crowd.sendAll(isListener, { type: 'questions', ...fresh.listeners })
    }
    const listeners = crowd.count(isFollower)
    if (listeners !== told) crowd.sendAll(isPresenter, { type: 'audience', listeners })
    told = listeners
  }
}

function end(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
