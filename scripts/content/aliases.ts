/** Anchors and aliases of a document, resolved once: the library searches the whole document for each alias. */
import { type Alias, type Document, type ParsedNode, visit } from 'yaml'

export interface Aliases {
  /** The value that an alias names; nothing without an anchor before it. */
  of(alias: Alias): ParsedNode | undefined
  /** Values that some alias names. */
  used: ReadonlySet<ParsedNode>
}

/** Reads a document in its order, in which a later anchor of the same name replaces an earlier one. */
export function aliasesOf(document: Document.Parsed): Aliases {
  const anchors = new Map<string, ParsedNode>()
  const targets = new Map<Alias, ParsedNode>()
  const used = new Set<ParsedNode>()
  visit(document, {
    Alias(_key, alias) {
      const target = anchors.get(alias.source)
      if (!target) return
      targets.set(alias, target)
      used.add(target)
    },
    Value(_key, node) {
      if (node.anchor) anchors.set(node.anchor, node as ParsedNode)
    },
  })
  return { of: (alias) => targets.get(alias), used }
}
