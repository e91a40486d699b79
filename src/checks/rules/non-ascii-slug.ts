import { collections } from '../../schemas/collections.ts'
import { keySchema } from '../../schemas/fields.ts'
import type { Rule } from '../problem.ts'

/** Folder names that cannot be keys. Keys become addresses that must be typed, sent and cited for years. */
export const nonAsciiSlug: Rule = {
  id: 'non-ascii-slug',
  severity: 'error',
  find: ({ paths, base }) => {
    const folders = new Map(paths.flatMap((path) => foldersOf(path).map((folder) => [folder, path] as const)))
    return [...folders].flatMap(([folder, path]) => {
      const remedy = judge(folder)
      return remedy
        ? [{ path: `${base}/${path}`, line: 1, message: `The folder "${folder}" is no valid key.`, remedy }]
        : []
    })
  },
}

/** The folders of a path that are keys: of its entry, and of the law of an article. */
function foldersOf(path: string): string[] {
  const segments = path.split('/')
  const isCollection = Object.values(collections).some(({ folder }) => folder === segments[0])
  if (!isCollection || segments.some((segment) => segment.startsWith('_'))) return []
  const depth = segments[0] === 'laws' ? 3 : 2
  return segments
    .slice(0, -1)
    .flatMap((_, index) => (index > 0 && index < depth ? [segments.slice(0, index + 1).join('/')] : []))
}

function judge(folder: string): string | null {
  const [, key = '', article] = folder.split('/')
  if (article === undefined) {
    return keySchema.safeParse(key).success ? null : 'Rename it: lower-case ASCII words joined by hyphens.'
  }
  if (/^article-\d{3,4}$/.test(article)) return null
  const number = /^article-(\d+)$/.exec(article)?.[1]
  const example = number ? `article-${number.padStart(3, '0')}` : 'article-058'
  return `Rename it: an article's folder is its number in three digits, "${example}".`
}
