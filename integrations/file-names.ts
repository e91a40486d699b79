/**
 * Names that every host and file system takes: small ASCII letters, digits, dots, hyphens, and underscores inside.
 * Hosts built on Jekyll drop what begins with "_", servers hide what begins with ".", Windows keeps some names for devices.
 */
const safeSegment = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?$/
const deviceName = /^(?:aux|con|nul|prn|com\d|lpt\d)(?:\.|$)/

/** The longest path below the root of the site: Windows stops at 260 characters, and the site lies in some folder. */
const longestPath = 160

/** What is wrong with the path of a built file, as the end of a sentence; null when any host takes it. */
export function explainPath(path: string): string | null {
  if (path.length > longestPath) return `has ${path.length} characters, more than ${longestPath}`
  for (const segment of path.split('/')) {
    if (deviceName.test(segment)) return `has the part "${segment}", a device on Windows`
    if (!safeSegment.test(segment)) return `has the part "${segment}", which not every host serves`
  }
  return null
}

/** The stem of a file name in which nothing stands that a host could refuse: `[law]@_@astro.css` → `law-astro`. */
export function safeFileName(name: string): string {
  const stem = name.replace(/(?:@_@[^.]*)?\.[^.]*$/, '').toLowerCase()
  return stem.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'file'
}
