/** The kinds of pictures that browsers show, by the end of their names. */
import { extname } from 'node:path'

/** The kind of a picture, as its file name ends and as its bytes say. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg'

/** Media types, for data addresses. */
export const mediaTypes: Record<PictureKind, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

const byExtension = new Map<string, PictureKind>([
  ['.png', 'png'],
  ['.jpg', 'jpeg'],
  ['.jpeg', 'jpeg'],
  ['.gif', 'gif'],
  ['.webp', 'webp'],
  ['.avif', 'avif'],
  ['.svg', 'svg'],
])

const mediaExtensions = ['.mp4', '.webm', '.m4v', '.mov', '.ogv', '.mp3', '.m4a', '.ogg', '.wav', '.vtt']

/** Is it the name of a film, of a sound or of subtitles? */
export const isMediaName = (name: string): boolean => mediaExtensions.includes(extname(name).toLowerCase())

/** Ends of the names that pictures may have, in lower case; upper case is as good. */
export const pictureExtensions = [...byExtension.keys()]

/** The kind that a file's name says, or nothing. */
export const kindOfName = (name: string): PictureKind | undefined =>
  byExtension.get(extname(name).toLowerCase())
