import qrcode from 'qrcode-generator'
import { paper } from '../../theme/tokens.js'
import { escape } from './html.js'

/** A QR code as SVG with four modules of quiet zone, error correction M. */
export function qrSvg(text: string, label: string): string {
  qrcode.stringToBytes = (value) => [...new TextEncoder().encode(value)]
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const path: string[] = []
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) path.push(`M${column + 4} ${row + 4}h1v1h-1z`)
  const size = count + 8
  return `<svg class="ho-qr" role="img" aria-label="${escape(label)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path.join('')}" style="fill:${paper.ink}"/></svg>`
}
