import { fileURLToPath } from 'node:url'

/** The project: the folder that holds package.json. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))
