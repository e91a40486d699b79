/**
 * `npm run freeze-anchors`: records the anchors of all articles in `tests/fixtures/frozen-anchors.json`. It only adds.
 * An anchor that must go is taken care of by hand: name under "redirects" where it leads now.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AnchorRecord,
  addAnchors,
  collectAnchors,
  findAnchorProblems,
  formatAnchorRecord,
  parseAnchorRecord,
} from '../src/knowledge/frozen-anchors.ts'
import { runScript } from './support/explained-error.ts'
import { readGraph } from './support/read-graph.ts'
import { projectRoot } from './support/run-tool.ts'

const file = join(projectRoot, 'tests', 'fixtures', 'frozen-anchors.json')

await runScript(async () => {
  const current = collectAnchors(readGraph(join(projectRoot, 'src', 'content')).entries.articles)
  const empty: AnchorRecord = { anchors: {}, redirects: {} }
  const record = existsSync(file) ? parseAnchorRecord(readFileSync(file, 'utf8')) : empty
  const next = addAnchors(record, current)
  const text = formatAnchorRecord(next)
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
  const count = (anchors: AnchorRecord['anchors']): number => Object.values(anchors).flat().length
  process.stdout.write(
    `${count(next.anchors) - count(record.anchors)} anchors added, ${count(next.anchors)} recorded.\n`,
  )
  const problems = findAnchorProblems(next, current)
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  return problems.length > 0 ? 1 : 0
})
