/** Over the audience's screen, when the presenter wants it: where listeners come in, as a code and in letters. */
import type { WindowData } from '../scripts/talk/messages.ts'

const NAME = 'http://www.w3.org/2000/svg'
const ID = 'dt-invitation'

/** Dark on light in every theme: codes are read by machines. */
const STYLE = `#${ID}{position:fixed;inset:0;z-index:2147483646;display:grid;place-items:center;color-scheme:light;background:rgb(0 0 0/55%)}
#${ID} figure{display:flex;flex-direction:column;align-items:center;gap:2vmin;margin:0;padding:4vmin 5vmin;border-radius:3vmin;background:Canvas;color:CanvasText;text-align:center;font-family:Inter,'Noto Sans SC',system-ui,sans-serif}
#${ID} svg{width:62vmin;height:62vmin;fill:currentcolor}
#${ID} p{margin:0;font-size:4vmin;line-height:1.3;font-weight:700}
#${ID} bdi{font-size:4.5vmin;font-variant-numeric:tabular-nums}`

/** Puts it there, or takes it away. */
export function showInvitation(share: WindowData['share'], on: boolean): void {
  const there = document.getElementById(ID)
  if (!share || !on) return there?.remove()
  if (there) return
  const box = document.createElement('div')
  box.id = ID
  box.setAttribute('role', 'status')
  const style = document.createElement('style')
  style.textContent = STYLE
  const figure = document.createElement('figure')
  const words = document.createElement('p')
  words.textContent = share.words
  const svg = document.createElementNS(NAME, 'svg')
  svg.setAttribute('viewBox', `0 0 ${share.code.size} ${share.code.size}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', share.url)
  const path = document.createElementNS(NAME, 'path')
  path.setAttribute('d', share.code.path)
  svg.append(path)
  const address = document.createElement('bdi')
  address.textContent = share.url.replace(/^http:\/\//, '').replace(/\/$/, '')
  figure.append(words, svg, address)
  box.append(style, figure)
  document.body.append(box)
}
