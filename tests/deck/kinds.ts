import { slide } from '../../scripts/schema/outline.js'

/** Every slide kind of the schema. */
export const slideKinds = new Set(slide.options.map((option) => option.shape.kind.value))
