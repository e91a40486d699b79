/** Runs in the browser and in Node. */

/** Which of so many files holds a key. */
export function fileOfKey(key: string, files: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 8) % files
}
