import { locales } from '../i18n/locales.ts'
import { articleSlug } from './article-number.ts'
import { listCases, pathOfCase } from './cases.ts'
import type { Article, Procedure } from './entries.ts'

/** The route parameters of a page kind in every language, as Astro's getStaticPaths returns them. */
export function pathsInAllLanguages<Params extends Readonly<Record<string, string | undefined>>>(
  list: readonly Params[],
): { params: Params & { locale: string } }[] {
  return locales.flatMap(({ segment }) => list.map((params) => ({ params: { ...params, locale: segment } })))
}

/** The route parameters of every procedure as a whole (no `case`), and of each of its cases. */
export function listProcedureParams(
  procedures: readonly Procedure[],
): { procedure: string; case: string | undefined }[] {
  return procedures.flatMap(({ key, facts }) =>
    [undefined, ...listCases(facts).map((choice) => pathOfCase(facts.cases, choice))].map((path) => ({
      procedure: key,
      case: path,
    })),
  )
}

/** The route parameters of the pages of every article: `{ law: 'civil-code', number: '23' }`. */
export function pathsOfArticles(articles: readonly Pick<Article, 'law' | 'number'>[]) {
  return pathsInAllLanguages(articles.map(({ law, number }) => ({ law, number: String(number) })))
}

/** The key of the article that such parameters name. */
export function articleOfPath({ law, number }: { law: string; number: string }): string {
  return `${law}/${articleSlug(Number(number))}`
}
