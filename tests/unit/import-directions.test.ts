import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../integrations/built-files.ts'
import { projectRoot } from '../../scripts/support/run-tool.ts'
import { type Zone, zones } from '../support/import-directions.ts'
import { findWrongImports, readImports, type SourceFile } from '../support/import-lines.ts'

/** All modules, pages and texts that the table speaks of. */
function readSources(): SourceFile[] {
  const folders = ['integrations', 'scripts', 'src'].filter((folder) => existsSync(join(projectRoot, folder)))
  return folders.flatMap((folder) =>
    listFiles(join(projectRoot, folder), ['.ts', '.astro', '.mdx']).map((file) => ({
      path: `${folder}/${file}`,
      text: readFileSync(join(projectRoot, folder, file), 'utf8'),
    })),
  )
}

/** The zones as docs/architecture.md has them: a row may stand for several. */
function readDocumentedZones(): Record<string, { may: string[]; mayType: string[] }> {
  const text = readFileSync(join(projectRoot, 'docs', 'architecture.md'), 'utf8')
  const [, table = ''] = text.split('| from | may import |')
  const rows = [...table.matchAll(/^\| ([a-z][a-z0-9, -]*) \| ([^|]*) ?\| ([^|]*) ?\|/gm)]
  const list = (cell = ''): string[] => cell.split(',').flatMap((name) => name.trim() || [])
  return Object.fromEntries(
    rows.flatMap(([, from, may, mayType]) =>
      list(from).map((name) => [name, { may: list(may).sort(), mayType: list(mayType).sort() }]),
    ),
  )
}

describe('the project', () => {
  test('has no import against the table', () => {
    expect(findWrongImports(readSources())).toEqual([])
  })

  test('has the same table in its documentation', () => {
    expect(readDocumentedZones()).toEqual(
      Object.fromEntries(
        Object.entries<Zone>(zones)
          // Single files.
          .filter(([, { path }]) => path.endsWith('/'))
          .map(([name, { may, mayType = [] }]) => [name, { may: [...may].sort(), mayType: [...mayType].sort() }]),
      ),
    )
  })
})

describe('readImports', () => {
  test('sees every form of import, and nothing in comments', () => {
    const text = [
      '---',
      "import { a, type B } from './a.ts'",
      "import type { C } from './c.ts'",
      'import {',
      '  d,',
      "} from './d.ts'",
      'import \'./e.css\'; import f from "./f.ts"',
      "export * as g from './g.ts'",
      "export type { H } from './h.ts'",
      "const i = await import('./i.ts')",
      "// import j from './j.ts'",
      "/* import k from './k.ts' */",
      "import * as l from 'https://x' // from './m.ts'",
      '---',
    ].join('\n')
    expect(
      readImports(text).map(({ specifier, line, isType }) => `${line} ${specifier}${isType ? ' type' : ''}`),
    ).toEqual([
      '2 ./a.ts',
      '3 ./c.ts type',
      '6 ./d.ts',
      '7 ./e.css',
      '7 ./f.ts',
      '8 ./g.ts',
      '9 ./h.ts type',
      '10 ./i.ts',
      '13 https://x',
    ])
  })
})

describe('findWrongImports', () => {
  test.each([
    ['src/schemas/a.ts', "import { b } from '../knowledge/b.ts'", ':1: schemas may not import from knowledge.'],
    [
      'src/search/a.ts',
      "import { b } from '../i18n/b.ts'",
      ':1: search may import only types from i18n (write "import type").',
    ],
    ['src/search/a.ts', "import { readFile } from 'node:fs'", ':1: search may not import "node:fs".'],
    [
      'src/components/page/a.astro',
      "import { getEntry } from 'astro:content'",
      ':1: components may not import "astro:content".',
    ],
    [
      'src/knowledge/a.ts',
      "import { getCollection } from 'astro:content'",
      ':1: knowledge may not import "astro:content".',
    ],
    [
      'src/search/a.ts',
      "import { b } from '../knowledge/graph.ts'",
      ':1: search may import only types from knowledge (write "import type").',
    ],
    ['src/pages/en/a.astro', "import { b } from '../../checks/b.ts'", ':1: pages may not import from checks.'],
    [
      'src/content/laws/a/en.mdx',
      "import B from '../../../components/b.astro'",
      ':1: content holds data only, but this imports "../../../components/b.astro".',
    ],
    [
      'src/i18n/a.ts',
      "import b from '../../tests/b.ts'",
      ':1: i18n may not import "../../tests/b.ts", which is in no zone.',
    ],
  ])('%s: %s is wrong', (path, text, problem) => {
    expect(findWrongImports([{ path, text }])).toEqual([`${path}${problem}`])
  })

  test('lets the table through', () => {
    const files = [
      { path: 'src/search/a.ts', text: "import type { B } from '../i18n/b.ts'\nimport { c } from './c.ts'" },
      { path: 'src/search/d.ts', text: "import { e } from '../knowledge/article-number.ts'" },
      {
        path: 'src/knowledge/load.ts',
        text: "import { getCollection } from 'astro:content'\nimport { z } from '../schemas/z.ts'",
      },
      { path: 'src/i18n/a.ts', text: "import en from '../content/interface/en.json' with { type: 'json' }" },
      { path: 'src/pages/a.astro', text: "---\nimport B from '../layouts/b.astro'\n---" },
    ]
    expect(findWrongImports(files)).toEqual([])
  })

  test('sees that a check reaches collections through another module', () => {
    const files = [
      { path: 'src/checks/a.ts', text: "import { b } from '../knowledge/b.ts'" },
      { path: 'src/knowledge/b.ts', text: "import { c } from './load.ts'" },
      { path: 'src/knowledge/load.ts', text: "import { getCollection } from 'astro:content'" },
    ]
    expect(findWrongImports(files)).toEqual([
      'src/checks/a.ts: src/checks/a.ts → src/knowledge/b.ts → src/knowledge/load.ts → astro:content, which plain Node cannot load.',
    ])
  })
})
