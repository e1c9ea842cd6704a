/** Under which address a slide is found: `#/<route>`. */

/** Slidev's own pages, which its router finds before a slide (`@slidev/client/setup/routes.ts`); case does not count. */
const pages = new Set(['entry', 'export', 'notes', 'notes-edit', 'overview', 'presenter', 'print'])

/**
 * The route of a slide: its id, where that cannot be taken for a slide's number (`3`, `1e1`, `0x2`) or for a page of
 * Slidev's. Those get a `_` before them, which no id starts with. Pure.
 */
export function routeOf(id: string): string {
  return pages.has(id.toLowerCase()) || !Number.isNaN(Number(id)) ? `_${id}` : id
}
