/** How a search stands while it goes on. Runs in the browser. */
import type { Answer } from '../search/engine.ts'

/** How far an answer has come. */
export interface Progress {
  answer: Answer
  /** Nothing further will change it. */
  done: boolean
  /** What could not be had: the full texts, or the engine that searches them all (then our own index has answered). */
  failed: 'texts' | 'wide' | null
  /** Gives further results; null when all are there. */
  more: (() => Promise<void>) | null
  /** Searches all texts for any of the words; null before there is anything to go on from, and when it has been done. */
  widen: (() => Promise<void>) | null
}

/** Fills in what an answer usually is: the last one, and nothing failed. */
export function progressOf(answer: Answer, progress: Partial<Progress>): Progress {
  return { answer, done: true, failed: null, more: null, widen: null, ...progress }
}

/** A query on its way. */
export interface Turn {
  query: string
  /** Whether no newer query has overtaken it. */
  isCurrent: () => boolean
  show: (progress: Progress) => void
}
