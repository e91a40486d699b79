import type { TextPage } from '../src/search/parts.ts'

/** How completely and how cleanly exact strings of the texts are found. */
export interface SubstringFigures {
  queries: number
  recall: number
  /** Of the first ten hits, how many hold the string. */
  precision: number
  /** Queries that found nothing. */
  empty: number
}

/** A generator of numbers that gives the same row on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Random runs of 2 to 8 Chinese characters out of the texts. */
export function drawSubstrings(pages: readonly TextPage[], count: number, random: () => number): string[] {
  const runs = pages.flatMap(({ sections }) =>
    sections.flatMap(([, , text]) => text.match(/[\u4e00-\u9fff]{2,}/g) ?? []),
  )
  return Array.from({ length: count }, () => {
    const run = runs[Math.floor(random() * runs.length)] ?? ''
    const length = Math.min(run.length, 2 + Math.floor(random() * 7))
    const at = Math.floor(random() * (run.length - length + 1))
    return run.slice(at, at + length)
  })
}

/** Compares what is found with the pages that really hold the string. */
export async function measureSubstrings(
  pages: readonly TextPage[],
  queries: readonly string[],
  search: (query: string) => Promise<string[]>,
): Promise<SubstringFigures> {
  const texts = pages.map((page) => ({
    url: page.url,
    text: [page.title, ...page.sections.map(([, , text]) => text)].join('\n'),
  }))
  let recall = 0
  let precision = 0
  let empty = 0
  for (const query of queries) {
    const truth = new Set(texts.filter(({ text }) => text.includes(query)).map(({ url }) => url))
    const found = (await search(query)).map(pageOf)
    const first = found.slice(0, 10)
    recall += found.filter((url) => truth.has(url)).length / truth.size
    precision += first.length === 0 ? 0 : first.filter((url) => truth.has(url)).length / first.length
    if (found.length === 0) empty += 1
  }
  return { queries: queries.length, recall: recall / queries.length, precision: precision / queries.length, empty }
}

/** Entries of list pages have addresses with an anchor of their own; other anchors are places on a page. */
function pageOf(url: string): string {
  return /\/(?:terms|documents)\/#/.test(url) ? url : url.replace(/#.*$/, '')
}
