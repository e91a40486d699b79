import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFiles } from '../integrations/built-files.ts'
import { projectRoot } from '../scripts/support/run-tool.ts'

/** The site that is measured. */
export const built = join(projectRoot, 'dist')

/** The built pages with text to search. */
export function readPages(): { file: string; url: string; html: string }[] {
  return listFiles(built, ['.html'])
    .map((file) => ({
      file,
      url: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(built, file), 'utf8'),
    }))
    .filter(({ html }) => html.includes('data-pagefind-body'))
}
