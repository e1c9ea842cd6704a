/** The part of fontkit (which has no types) that is used here. */
declare module 'fontkit' {
  export function create(data: Uint8Array): {
    characterSet: number[]
    directory: { tables: Record<string, unknown> }
  }
}
