import { readEntries } from '../../src/knowledge/files.ts'
import { buildGraph, type KnowledgeGraph } from '../../src/knowledge/graph.ts'
import { ExplainedError } from './explained-error.ts'

/**
 * Reads a content folder into the graph.
 *
 * @throws ExplainedError when the content is broken: the content gate names every problem with file and line.
 */
export function readGraph(content: string): KnowledgeGraph {
  try {
    return buildGraph(readEntries(content))
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new ExplainedError(
      `The content cannot be read: ${reason}\nRun "npm run check" for all problems with file and line.`,
    )
  }
}
