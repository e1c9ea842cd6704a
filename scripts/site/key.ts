import { createHash } from 'node:crypto'

/** The key of a drawing: what setup/transformers.ts looks up for a fence with this text. */
export const fenceKey = (mermaid: string): string => createHash('sha256').update(mermaid.trim()).digest('hex')
