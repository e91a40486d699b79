/** Files of keys and values, all separated by spaces: none of them holds one. Runs in the browser and in Node. */

/**
 * The value of a key; null when the file does not hold it.
 *
 * @example findValue('card #% code $&', 'code') // '$&'
 */
export function findValue(file: string, key: string): string | null {
  const at = ` ${file}`.indexOf(` ${key} `)
  if (at < 0) return null
  const start = at + key.length + 1
  const end = file.indexOf(' ', start)
  return file.slice(start, end < 0 ? undefined : end)
}
