import { suggest } from '../../knowledge/nearest.ts'
import { collections } from '../../schemas/collections.ts'
import type { Rule } from '../problem.ts'

const dataFiles = new Set([
  'regions/regions.json',
  'regions/districts.json',
  'interface/en.json',
  'interface/zh-CN.json',
  'search/words.yaml',
  'search/phrasings/en.yaml',
  'search/phrasings/zh-CN.yaml',
])
const textNames = ['facts.yaml', 'en.mdx', 'zh-CN.mdx'] as const

/** Files that nothing reads: a misspelt name, or the wrong folder. */
export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'error',
  find: ({ paths, base }) =>
    paths
      .filter((path) => !isKnown(path))
      .map((path) => {
        const name = path.slice(path.lastIndexOf('/') + 1)
        return {
          path: `${base}/${path}`,
          line: 1,
          message: `Nothing reads "${path}".`,
          remedy: `${suggest(name, allowedNames(path))}Rename it, move it to where it belongs, or remove it.`,
        }
      }),
}

function isKnown(path: string): boolean {
  const segments = path.split('/')
  const name = segments.at(-1) ?? ''
  // Templates begin with an underscore, and every folder may explain itself and its licence.
  if (segments.some((segment) => segment.startsWith('_')) || /^(?:README|NOTICE|LICENSE)(?:\.[\w-]+)?\.md$/.test(name))
    return true
  const [folder] = segments
  if (dataFiles.has(path) || /^laws\/[^/]+\/annexes\.json$/.test(path)) return true
  const isCollection = Object.values(collections).some((collection) => collection.folder === folder)
  const depth = segments.length - 2
  return isCollection && (depth === 1 || (depth === 2 && folder === 'laws')) && allowedNames(path).includes(name)
}

function allowedNames(path: string): readonly string[] {
  return path.startsWith('sources/') ? ['facts.yaml'] : textNames
}
