import { readEntries } from '../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../src/knowledge/graph.ts'
import { type Changes, createContent } from './content.ts'

/** The graph of the valid fixture content, with changes. Everything is in memory: nothing to clean up. */
export function createFixtureGraph(changes: Changes = {}): KnowledgeGraph {
  const content = createContent(changes)
  try {
    return buildGraph(readEntries(content.root))
  } finally {
    content.remove()
  }
}
