/** Exports the content schema as JSON Schema for editors: `npx tsx scripts/schema/export.ts`. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { contentFile } from './index.js'

export const schemaPath = fileURLToPath(new URL('../../content/schema.json', import.meta.url))

/** The JSON Schema of one content file, as it stands in content/schema.json. Same schema, same bytes. */
export function schemaText(): string {
  const schema = z.toJSONSchema(contentFile, { io: 'input', reused: 'ref', target: 'draft-7' })
  return JSON.stringify({ title: 'Diptych content', ...schema }, null, 2) + '\n'
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaPath, schemaText())
