import type { Locale } from '../../src/i18n/locales.ts'
import { articleSlug } from '../../src/knowledge/article-number.ts'
import { titleOfArticle } from '../../src/search/further-entries.ts'
import { titlesOfPage } from '../../src/search/leaning-files.ts'
import type { CorePart, NamesPart, PageTitle, TitlesName, TitlesPart } from '../../src/search/parts.ts'

/** The files of what pages are called that words can lean towards, in the order of their numbers: see `listLeaningPages`. */
export function buildTitles(
  locale: Locale,
  { core, names }: { core: CorePart; names: NamesPart },
): Record<TitlesName, TitlesPart> {
  const titles: PageTitle[] = [
    ...core.procedures.map(([key, title]) => ['procedure', key, title] as const),
    ...names.terms.map(({ key, name }) => ['term', key, name] as const),
    ...names.documents.map(({ key, name }) => ['document', key, name] as const),
    ...names.laws.flatMap((law) => [
      ['law', law.key, law.title] as const,
      ...law.articles.map(
        (number) => ['article', `${law.key}/${articleSlug(number)}`, titleOfArticle(law, number, locale)] as const,
      ),
    ]),
  ]
  // What lies outside the site is numbered after the last page: that it has no title stands in a file as well.
  return Object.fromEntries([...titles.map((title) => [title]), []].map((file, page) => [titlesOfPage(page), file]))
}
