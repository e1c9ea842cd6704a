/** Which key this window has: the presenter's, or that of a remote, by the address that it was opened with. */
import { PAIR, TALK, type Heard, type Said } from '../scripts/talk/messages.ts'
import { LONGEST_NAME } from '../scripts/talk/sharing.ts'

/** The presenter's, of this server: other ports are other origins. */
const KEY = 'diptych-talk-key'
/** A remote's. A window that was opened as a remote stays one, also where the presenter's key is known. */
const REMOTE = 'diptych-talk-remote'

/** In ms: for the server's answer. */
const patience = 15_000

const stores = [() => sessionStorage, () => localStorage]

function kept(name: string, store: () => Storage): string | undefined {
  try {
    return store().getItem(name) ?? undefined
  } catch {
    return undefined
  }
}
function keep(name: string, value: string | undefined, to: (() => Storage)[]): void {
  for (const store of to)
    try {
      if (value === undefined) store().removeItem(name)
      else store().setItem(name, value)
    } catch {
      // It holds for this time.
    }
}

/**
 * The key; undefined where there is none. What the address says is taken out of it, so that no history, screen or copied
 * link shows it.
 * @param agreed resolves when a person wants this device to become a remote: until then its code is not used up, whatever
 *   else opens the address and runs its script, such as the preview of a scanner or of a messenger
 */
export async function takeKey(agreed: () => Promise<void>): Promise<string | undefined> {
  const given = location.hash.slice(1)
  if (given.startsWith(PAIR)) await agreed()
  if (given !== '') history.replaceState(null, '', location.pathname)
  if (given.startsWith(PAIR)) {
    const key = await paired(given.slice(PAIR.length))
    if (key !== undefined) keep(REMOTE, key, stores)
    return key
  }
  if (given !== '') {
    keep(KEY, given, [() => localStorage])
    keep(REMOTE, undefined, [() => sessionStorage])
    return given
  }
  return (
    kept(REMOTE, () => sessionStorage) ?? kept(KEY, () => localStorage) ?? kept(REMOTE, () => localStorage)
  )
}

/** Forgets a key that the server knows no more. */
export function dropKey(key: string): void {
  for (const name of [KEY, REMOTE])
    for (const store of stores) if (kept(name, store) === key) keep(name, undefined, [store])
}

/** Becomes a remote by a code; undefined where the code is none, or used up. */
function paired(code: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${TALK.socket}`)
    const late = setTimeout(() => socket.close(), patience)
    socket.addEventListener('open', () =>
      socket.send(JSON.stringify({ type: 'join', pair: code, name: deviceName() } satisfies Said)),
    )
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const heard = JSON.parse(data) as Heard
      if (heard.type !== 'welcome') return
      resolve(heard.remote?.key)
      socket.close()
    })
    socket.addEventListener('close', () => {
      clearTimeout(late)
      resolve(undefined)
    })
  })
}

/** What this device is, roughly: enough to tell remotes apart. */
function deviceName(): string {
  const { userAgent } = navigator
  const system = /iPhone|iPad|Android|Windows|CrOS|Mac OS X|Linux/.exec(userAgent)?.[0] ?? ''
  const browser =
    /(?:Firefox|FxiOS|Edg|OPR|SamsungBrowser|CriOS|Chrome|Safari)(?=\/)/.exec(userAgent)?.[0] ?? ''
  const names: Record<string, string> = {
    'Mac OS X': 'Mac',
    CrOS: 'Chromebook',
    Edg: 'Edge',
    FxiOS: 'Firefox',
  }
  return [system, browser]
    .map((name) => names[name] ?? name)
    .filter(Boolean)
    .join(', ')
    .slice(0, LONGEST_NAME)
}
