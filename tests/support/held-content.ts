import { join } from 'node:path'
import { readEntries } from '../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../src/knowledge/graph.ts'

let graph: KnowledgeGraph | undefined

/** The graph of the content that the project holds, read once per test file. */
export function readHeldContent(): KnowledgeGraph {
  graph ??= buildGraph(readEntries(join(import.meta.dirname, '..', '..', 'src', 'content')))
  return graph
}
