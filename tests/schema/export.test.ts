import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { schemaPath, schemaText } from '../../scripts/schema/export.js'

describe('content/schema.json', () => {
  it('is up to date (npx tsx scripts/schema/export.ts)', () => {
    expect(readFileSync(schemaPath, 'utf8')).toBe(schemaText())
  })

  it('lets editors complete every collection', () => {
    const schema = JSON.parse(schemaText()) as {
      properties: Record<string, unknown>
      additionalProperties: boolean
    }
    expect(Object.keys(schema.properties)).toContain('pipelines')
    expect(schema.additionalProperties).toBe(false)
  })
})
