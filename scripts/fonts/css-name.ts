/** Names of fonts in style sheets. */

/** A family's name as CSS writes it. */
export const cssName = (family: string): string => `'${family.replace(/['"\\<>&;{}\n]/g, '')}'`
