/**
 * The value of a key that may be anything a deck calls a thing: `constructor` and `toString` are words like others, and
 * every object answers to them. Own keys only.
 */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined
}
