/** Options of the command line, as the commands get them. */
export interface Shared {
  /** The project's folder. */
  root: string
  content: string
  out: string
  lang?: string | string[]
  browser?: string
  port: number
  quiet?: boolean
  json?: boolean
  open?: boolean
  pdf?: boolean
  inspect?: boolean
  png?: boolean
  clicks?: boolean
  notes?: boolean
  overview?: boolean
  presenter?: boolean
}

/** `--lang` as a list; empty for all. */
export function languages(options: Pick<Shared, 'lang'>): string[] {
  return options.lang === undefined ? [] : [options.lang].flat()
}
