/** One writer in so many is held out. */
const HELD = 7;

/**
 * Whether a writer of pen characters is kept for measuring and has no part in any training: a seventh of all, by their names, so
 * that it is the same whatever files there are.
 */
export function isHeldOut(writer: string): boolean {
  // FNV-1a (Fowler, Noll, Vo).
  let hash = 0x811c9dc5;
  for (const character of writer) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash % HELD === 0;
}
