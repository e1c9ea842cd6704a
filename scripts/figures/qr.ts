/** QR codes as paths. Pure. */
import qrcode from 'qrcode-generator'

/** A QR code: its side in modules, four of quiet zone at each edge included, and its dark modules as an SVG path. */
export interface QrCode {
  size: number
  path: string
}

/** The code of a text in UTF-8, error correction M; modules side by side are one rectangle. */
export function qrCode(text: string): QrCode {
  qrcode.stringToBytes = (value) => [...new TextEncoder().encode(value)]
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const path: string[] = []
  for (let row = 0; row < count; row++) {
    let from = 0
    for (let column = 0; column <= count; column++) {
      if (column < count && code.isDark(row, column)) continue
      if (column > from) path.push(`M${from + 4} ${row + 4}h${column - from}v1h-${column - from}z`)
      from = column + 1
    }
  }
  return { size: count + 8, path: path.join('') }
}
