/** The windows of a talk, and telling them something. */
import { WebSocket } from 'ws'
import { CLOSED, type Heard } from '../../talk/messages.js'
import type { Remote } from '../../talk/sharing.js'
import type { Role } from './door.js'
import type { Limits } from './limits.js'
import type { Remotes } from './remotes.js'

export interface Window extends Role {
  socket: WebSocket
  /** It answered since the last beat. */
  alive: boolean
  address: string
  /** A listener's page, not the audience's screen. */
  follows: boolean
  /** Its votes count once. */
  voter: string
  mayAsk(now: number): boolean
}

type Which = (window: Window) => boolean

export const isListener: Which = ({ presenter }) => !presenter
export const isFollower: Which = ({ follows }) => follows
export const isPresenter: Which = ({ presenter }) => presenter
/** Of presenters, those with the talk's own key. */
export const isOwner: Which = ({ presenter, remote }) => presenter && !remote

export interface Crowd {
  enter(window: Window): void
  /** Its connection has ended. */
  left(window: Window): void
  send(window: Window, heard: Heard): void
  /** To all of a kind, written once. */
  sendAll(to: Which, heard: Heard): void
  count(which: Which): number
  remotes(): Remote[]
  /** The owners hear who the remotes are. */
  tellRemotes(): void
  /** The remote has no key any more, and its windows are out at once: nothing of them is heard, nothing told to them. */
  withdraw(id: string): void
  /** Who didn't answer to the last beat is let go; the others get another. */
  beat(): void
}

export function openCrowd(remotes: Remotes, limits: Pick<Limits, 'longestQueue' | 'farewell'>): Crowd {
  const windows = new Set<Window>()
  const put = ({ socket }: Window, text: string): void => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > limits.longestQueue) return socket.terminate()
    socket.send(text)
  }
  const crowd: Crowd = {
    enter: (window) => void windows.add(window),
    left(window) {
      if (windows.delete(window) && window.remote) crowd.tellRemotes()
    },
    send: (window, heard) => put(window, JSON.stringify(heard)),
    sendAll(to, heard) {
      const text = JSON.stringify(heard)
      for (const window of windows) if (to(window)) put(window, text)
    },
    count: (which) => [...windows].filter(which).length,
    remotes: () =>
      remotes
        .list()
        .map((one) => ({ ...one, here: [...windows].some(({ remote }) => remote?.id === one.id) })),
    tellRemotes: () => crowd.sendAll(isOwner, { type: 'remotes', remotes: crowd.remotes() }),
    withdraw(id) {
      if (!remotes.withdraw(id)) return
      for (const window of [...windows]) {
        if (window.remote?.id !== id) continue
        windows.delete(window)
        dismiss(window.socket, CLOSED.badKey, limits.farewell)
      }
      crowd.tellRemotes()
    },
    beat() {
      for (const window of windows) {
        if (!window.alive) window.socket.terminate()
        window.alive = false
        window.socket.ping()
      }
      crowd.sendAll(() => true, { type: 'beat' })
    },
  }
  return crowd
}

/** Tells why, and hears no more of it. @param farewell in ms, for the answer */
export function dismiss(socket: WebSocket, code: number, farewell: number): void {
  socket.removeAllListeners('message')
  socket.close(code)
  setTimeout(() => socket.terminate(), farewell).unref()
}
