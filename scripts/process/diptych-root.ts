import { fileURLToPath } from 'node:url'

/**
 * The folder of Diptych's own package.json: its components, layouts and styles lie there. A project that it works for,
 * with `content/` and `slides/`, may be another one.
 */
export const diptychRoot = fileURLToPath(new URL('../../', import.meta.url))
