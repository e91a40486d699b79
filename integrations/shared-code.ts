import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'

/** The global through which a script hands on what it shares. */
const globalName = 'self.shebaoShared'

const sharing = /export \{([^}]*)\} from '(\.[^']*)'/g

/** A name that an entry shares, and the file of the module that it is from. */
interface SharedName {
  name: string
  file: string
}

/**
 * What an entry shares with scripts that run after it: whatever it exports from other modules.
 *
 * @param root The folder of the project.
 * @param entry The entry below it, such as `/src/client/search-base.ts`.
 */
function readShared(root: string, entry: string): SharedName[] {
  const path = join(root, entry)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return [...text.matchAll(sharing)].flatMap(([, names = '', module = '']) =>
    (names.match(/\w+/g) ?? []).map((name) => ({ name, file: resolve(path, '..', module) })),
  )
}

/** What to bundle for an entry whose exports are handed on: they go into a global, because classic scripts have no exports. */
export function shareExports(root: string, entry: string): Pick<BuildOptions, 'entryPoints' | 'stdin'> {
  const names = readShared(root, entry)
    .map(({ name }) => name)
    .join(', ')
  if (names === '') return { entryPoints: [`.${entry}`] }
  const contents = `import { ${names} } from '.${entry}'\n${globalName} = Object.assign({ ${names} }, ${globalName})`
  return { stdin: { contents, resolveDir: root, loader: 'ts' } }
}

/**
 * Leaves out of a bundle what scripts that run before it share: it is taken from them. Other names of the same modules
 * are bundled as ever.
 *
 * @param before The entries of those scripts.
 */
export function takeShared(root: string, before: readonly string[]): Plugin {
  const shared = before.flatMap((entry) => readShared(root, entry))
  const files = new Set(shared.map(({ file }) => file))
  return {
    name: 'take-shared',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^shared:take$/ }, ({ path }) => ({ path, namespace: 'take', sideEffects: false }))
      onLoad({ filter: /.*/, namespace: 'take' }, () => ({
        contents: `export const take = (name) => ${globalName}[name]`,
      }))
      onResolve({ filter: /^[./]/ }, ({ path, resolveDir, namespace }) => {
        const file = resolve(resolveDir, path)
        if (namespace === 'shared') return { path: file, sideEffects: false }
        return files.has(file) ? { path: file, namespace: 'shared', sideEffects: false } : undefined
      })
      onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
        // What is exported by name stands before what comes with the star.
        contents: [
          "import { take } from 'shared:take'",
          `export * from ${JSON.stringify(path)}`,
          ...shared
            .filter(({ file }) => file === path)
            .map(({ name }) => `export const ${name} = /* @__PURE__ */ take('${name}')`),
        ].join('\n'),
        resolveDir: root,
      }))
    },
  }
}
