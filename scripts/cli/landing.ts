export async function writeManifest(..._: unknown[]): Promise<void> {}
export async function writeLanding(..._: unknown[]): Promise<void> {}
