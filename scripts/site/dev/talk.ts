/** What `dev` has room for besides the deck: the presenter's view, which another room brings (scripts/present/dev-talk.ts). */
import type { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { TALK } from '../../talk/messages.js'

/** A slide's number, from 1, and how many of its clicks are done. */
export interface Place {
  page: number
  clicks: number
}

export interface DevTalk {
  /** What is asked below `TALK.own`. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** The deck's page with what lets it take part, as it is loaded. */
  page(html: string): string
  /** One of the deck's windows went somewhere. */
  moved(place: Place): void
}

/** What such a view needs of the server. */
export interface DevDoor {
  /** Emits the upgrades to `TALK.socket`, of our own pages only. */
  sockets: EventEmitter
  /** Values of `Host` that mean the server. */
  own: string[]
  /** Leads all windows of the deck. */
  lead(place: Place): void
}

export const isOfTalk = (url = ''): boolean => url.startsWith(TALK.own)
