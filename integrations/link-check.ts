import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { listFiles } from './built-files.ts'
import { readBuiltFile } from './built-page.ts'
import { findProblems, formatProblems, type LanguageOfPath } from './link-problems.ts'

/**
 * After the build, on relative URLs: every internal link, asset and anchor exists, nothing is loaded from another
 * origin, every page's language is that of its path, and titles are there and unique. Fails the build with one list.
 *
 * @param localeOfPath The language of a root-absolute path such as `/en/laws/`, or null for a path without one.
 */
export function linkCheck({ localeOfPath }: { localeOfPath: LanguageOfPath }): AstroIntegration {
  return {
    name: 'link-check',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir)
        const files = listFiles(root)
        const pages = files.flatMap((file) => readBuiltFile(root, file))
        const problems = findProblems(pages, new Set(files), localeOfPath)
        if (problems.length > 0) throw new AstroError(...formatProblems(problems))
        logger.info(`${pages.length} pages and style sheets: links, anchors, languages and titles are right.`)
      },
    },
  }
}
