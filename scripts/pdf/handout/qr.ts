import { qrCode } from '../../figures/qr.js'
import { paper } from '../../theme/tokens.js'
import { escape } from './html.js'

/** A QR code as SVG with four modules of quiet zone, error correction M. */
export function qrSvg(text: string, label: string): string {
  const { size, path } = qrCode(text)
  return `<svg class="ho-qr" role="img" aria-label="${escape(label)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}" style="fill:${paper.ink}"/></svg>`
}
