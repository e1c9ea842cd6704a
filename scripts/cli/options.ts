/** What the command line says, as one typed value a command. */
import type { BuildOptions } from '../pipeline/options.js'

/** How results are told. */
export interface Telling {
  quiet?: boolean
  json?: boolean
}

/** What every command knows. */
export interface CommonOptions extends Telling {
  /** The project's folder. */
  root: string
}

export interface BuildCommandOptions extends BuildOptions, Telling {
  /** Build nothing, write the landing page only. */
  landing: boolean
}

export interface CheckOptions extends CommonOptions {
  content: string
  /** Keys of languages; all of each deck's when empty. */
  languages: string[]
  /** Every warning is an error. */
  strict: boolean
  /** Codes of the problems to show; all when empty. */
  only: string[]
}

export interface DevOptions extends CheckOptions {
  browser?: string | undefined
  port: number
  /** Open the user's browser. */
  open: boolean
}

export interface TranslateOptions extends CommonOptions {
  content: string
  /** Put places for the texts into the deck's files. */
  write: boolean
  /** Also texts that may be names. */
  labels: boolean
}

export interface RehearsalsOptions extends CommonOptions {
  content: string
  /** The first one is that of headlines and of what is counted. */
  languages: string[]
  /** As many runs, the last ones; all without it. */
  last?: number | undefined
  /** Write new planned minutes into the deck's files. */
  write: boolean
  csv: boolean
  svg: boolean
}

export interface NewOptions extends CommonOptions {
  content: string
}

export interface DoctorOptions extends CommonOptions {
  browser?: string | undefined
}

export interface PreviewOptions extends CommonOptions {
  out: string
  port: number
}

/** What is built where the content is newer, and how it is served. */
export interface PresentOptions extends BuildOptions, Telling {
  content: string
  port: number
  /** Where to listen; this machine only, or with `share` the network that is likeliest meant. */
  host?: string | undefined
  /** Let others follow over the network. */
  share: boolean
  /** Show what is built, also where the content is newer. */
  asBuilt: boolean
  /** Keep the time that each slide takes. */
  rehearse: boolean
  /** A shorter version: its id or its name. */
  variant?: string | undefined
}

export interface BenchOptions extends CommonOptions {
  content: string
  browser?: string | undefined
}

/** As commander gives them: what a command has no option for is not there. */
export interface RawOptions extends Telling {
  content?: string
  out?: string
  lang?: string | string[]
  browser?: string
  port?: number
  open?: boolean
  pdf?: boolean
  inspect?: boolean
  png?: boolean
  clicks?: boolean
  notes?: boolean
  overview?: boolean
  presenter?: boolean
  landing?: boolean
  write?: boolean
  labels?: boolean
  strict?: boolean
  only?: string[]
  host?: string
  asBuilt?: boolean
  rehearse?: boolean
  variant?: string
  last?: number
  csv?: boolean
  svg?: boolean
  share?: boolean
}

/** What stands in for options that a command does not have. */
export interface Defaults {
  root: string
  content: string
  out: string
}

/** All that the command line says; a command takes what it knows. */
export type AllOptions = BuildCommandOptions &
  DevOptions &
  PreviewOptions &
  PresentOptions &
  TranslateOptions &
  RehearsalsOptions

/** Of commands that serve. */
function servingOptions({
  port,
  host,
  share,
  open,
  asBuilt,
  variant,
}: RawOptions): Pick<AllOptions, 'port' | 'host' | 'share' | 'open' | 'asBuilt' | 'variant'> {
  return {
    ...{ port: port ?? 0, host, share: share ?? false, open: open ?? false, asBuilt: asBuilt ?? false },
    variant,
  }
}

/** Of rehearsals. */
function rehearsalOptions({
  last,
  csv = false,
  svg = false,
  rehearse = false,
}: RawOptions): Pick<AllOptions, 'last' | 'csv' | 'svg' | 'rehearse'> {
  return { last, csv, svg, rehearse }
}

/** Completes what commander has read. */
export function allOptions(raw: RawOptions, { root, content, out }: Defaults): AllOptions {
  const { quiet, json, lang, browser } = raw
  return {
    ...(quiet === undefined ? {} : { quiet }),
    ...(json === undefined ? {} : { json }),
    root,
    content: raw.content ?? content,
    out: raw.out ?? out,
    languages: lang === undefined ? [] : [lang].flat(),
    browser,
    pdf: raw.pdf ?? true,
    inspect: raw.inspect ?? true,
    png: raw.png ?? false,
    clicks: raw.clicks ?? false,
    notes: raw.notes ?? true,
    layout: raw.overview ? 'overview' : 'page',
    presenter: raw.presenter ?? false,
    landing: raw.landing ?? false,
    write: raw.write ?? false,
    labels: raw.labels ?? false,
    strict: raw.strict ?? false,
    only: raw.only ?? [],
    ...servingOptions(raw),
    ...rehearsalOptions(raw),
  }
}
