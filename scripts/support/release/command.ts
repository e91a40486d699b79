import { join } from 'node:path'
import { build } from 'esbuild'
import type { ArchiveFile } from './tar.ts'

/** The file of the archive that lays a host's layer over the site. */
const commandFile = 'apply-local.mjs'

/**
 * Bundles the command of the archive into one file that needs nothing but Node. The same source gives the same bytes.
 *
 * @param root The folder of the project.
 */
export async function bundleCommand(root: string): Promise<ArchiveFile> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'scripts', 'apply-local.ts')],
    bundle: true,
    charset: 'utf8',
    external: ['node:*'],
    format: 'esm',
    legalComments: 'none',
    mainFields: ['module', 'main'],
    minify: true,
    // The libraries' builds for browsers: those for Node ask for modules in a way that one file cannot answer.
    platform: 'neutral',
    target: 'node20',
    write: false,
  })
  return { path: commandFile, content: Buffer.from(result.outputFiles.map((file) => file.text).join('')) }
}
