import type { Article } from './entries.ts'
import type { Provision } from './provision.ts'

/** Where the text that is searched stands. */
export interface TextPlace {
  article: Article
  /** Counted from 1. */
  paragraph: number
}

/** What a reference names, before it is looked up: `law` is null where the law is not held. */
export interface Named {
  law: string | null
  article: number | null
  provision: Provision
}

/** A reference in a piece of text: characters from `start` up to `end`. */
export interface FoundReference {
  start: number
  end: number
  named: Named
}
