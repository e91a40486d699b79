/** Runs in the browser and in Node. */
import type { FoundPage } from '../i18n/urls.ts'
import type { HitKind } from './entries.ts'

/** What has a page under its key: the address of a region is made of the names of those around it. */
export type PagedKind = Exclude<HitKind, 'region'>

/** The page of something that is known by kind and key. */
export function pageOf({ kind, key }: { kind: PagedKind; key: string }): FoundPage {
  if (kind === 'term' || kind === 'document') return { page: `${kind}s`, anchor: key }
  return { page: kind, key }
}
