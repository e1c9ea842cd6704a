/** What `dev` answers: a list of what the talk needs. All else that Vite, Slidev and their plugins offer is not there. */
import type { Asked, Refusal } from '../serve/own.js'

/** The one address that pages write to: the place of the talk, for the other windows. They also read it. */
export const PLACE = '/@diptych/place'

/** What is wrong with the content, for a page that is opened. */
export const MISTAKES = '/@diptych/mistakes'

/** Special addresses that are read. Files of the deck and of the interface need no entry. */
const READ = [
  /^\/@vite\/(client|env)$/,
  /^\/@(fs|id|slidev)\/./,
  // What else windows would share, as modules.
  /^\/@server-reactive\/(drawings|snapshots)$/,
  // A slide with its notes, for the presenter view.
  /^\/__slidev\/slides\/\d{1,5}\.json$/,
  /^\/__uno[\w.-]*\.css$/,
]

/** A path as Vite will read it; undefined where it is not well formed. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    return /[\0\\]/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}

/**
 * Is a request of our own pages one that the talk needs? Nothing but `PLACE` takes a body. Pure.
 * @returns undefined where it is
 */
export function notOffered({ method, url = '', headers }: Asked): Refusal | undefined {
  const path = pathOf(url)
  if (path === undefined) return { status: 400, reason: 'This address is not understood.' }
  const gone: Refusal = { status: 404, reason: 'There is nothing here.' }
  if (method === 'POST') {
    if (url !== PLACE) return gone
    // A page of another origin can send plain text unasked; and browsers name the origin of every POST.
    if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
      return { status: 415, reason: 'JSON is expected.' }
    return headers.origin === undefined ? { status: 403, reason: 'Pages of the talk only.' } : undefined
  }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, reason: 'This server only shows pages.' }
  if (url === PLACE || url === MISTAKES) return undefined
  if (/(^|\/)\.\.?(\/|$)/.test(path) || path.startsWith('//')) return gone
  if (!/^\/(@|__)/.test(path)) return undefined
  return READ.some((one) => one.test(path)) ? undefined : gone
}
