/** Bytes of a content file to text: UTF-8 only, byte order mark taken off, odd line ends told. */
import { type Reporter, spotAt } from '../problems/reporter.js'
import { SourceText } from '../problems/text.js'

/**
 * Decodes a file and reports what is wrong with its encoding.
 * @returns the text; nothing when it is not UTF-8
 */
export function decode(
  bytes: Uint8Array,
  name: string,
  relative: string,
  reporter: Reporter,
): SourceText | undefined {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = bom ? bytes.subarray(3) : bytes
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    reportInvalid(bytes, name, relative, reporter)
    return undefined
  }
  const source = new SourceText(text, name, relative)
  if (bom) {
    reporter.report('bom', { source, line: 1, column: 1 }, 'The file starts with a byte order mark.', {
      expected: 'UTF-8 without byte order mark',
      hint: 'save the file as “UTF-8”, not “UTF-8 with BOM”',
    })
  }
  const crlf = text.indexOf('\r\n')
  if (crlf >= 0) {
    reporter.report('crlf', spotAt(source, crlf), 'The file has Windows line ends (CRLF).', {
      expected: 'lines that end with LF',
      hint: 'set your editor’s line ends to LF',
    })
  }
  return source
}

function reportInvalid(bytes: Uint8Array, name: string, relative: string, reporter: Reporter): void {
  const offset = firstInvalidByte(bytes)
  // Latin-1 shows every byte as one character, so that the frame stands under the right one.
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset))
  const rest = Array.from(bytes.subarray(offset, offset + 200), (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : '\uFFFD',
  )
  const source = new SourceText(before + rest.join(''), name, relative)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const hex = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  reporter.report(
    'not-utf8',
    spotAt(source, before.length),
    `Byte ${offset} (0x${hex}) is not valid UTF-8.`,
    {
      expected: 'a file in UTF-8',
      hint: utf16 ? 'the file is UTF-16: save it as UTF-8' : 'save the file as UTF-8',
    },
  )
}

/** Offset of the first byte at which the bytes stop being UTF-8; their number when they are. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** Length of the well-formed sequence at an offset; 0 when there is none (Unicode table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  if (length === 0) return 0
  const second = bytes[at + 1] ?? 0
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf
  if (second < low || second > high) return 0
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
