/** YAML front matter, readable in a diff and safe for Slidev, which ends it at the first `---` anywhere. */

export type YamlValue = string | number | boolean | YamlValue[] | { [key: string]: YamlValue | undefined }

const plainScalar = /^[\p{L}][\p{L}\p{M}\p{N} _./+()，。、；？！（）《》“”‘’…—·-]*$/u
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i

/** A YAML scalar: plain where it reads as the same string, else a JSON string with the unsafe characters escaped. */
export function yamlScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  if (plainScalar.test(value) && !reserved.test(value) && !/\s$|---/.test(value)) return value
  return JSON.stringify(value)
    .replace(/-(?=-)|(?<=-)-/g, escape)
    .replace(/[$<\u007f-\u00a0\u2028\u2029\ufeff]|\{(?=monaco)/g, escape)
}

/** The lines of a YAML mapping, without `---`. Keys without a value are left out; the order is kept. */
export function yamlLines(map: Record<string, YamlValue | undefined>, indent = ''): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return []
    const name = `${indent}${yamlScalar(key)}:`
    if (typeof value !== 'object') return [`${name} ${yamlScalar(value)}`]
    if (Array.isArray(value)) return [...list(name, value, indent)]
    const inner = yamlLines(value, `${indent}  `)
    return inner.length === 0 ? [`${name} {}`] : [name, ...inner]
  })
}

function list(name: string, values: YamlValue[], indent: string): string[] {
  const scalars = values.filter((value): value is string | number | boolean => typeof value !== 'object')
  if (scalars.length === values.length) return [`${name} [${scalars.map(flowScalar).join(', ')}]`]
  const items = values.map((value) => `${indent}  - ${flow(value)}`)
  return [name, ...items]
}

/** One line: `{ id: llm, title: "…" }`. */
function flow(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value !== 'object') return flowScalar(value)
  const pairs = Object.entries(value).filter((pair): pair is [string, YamlValue] => pair[1] !== undefined)
  return `{ ${pairs.map(([key, inner]) => `${yamlScalar(key)}: ${flow(inner)}`).join(', ')} }`
}

function flowScalar(value: string | number | boolean): string {
  return yamlScalar(value)
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
