import { locales } from '../i18n/locales.ts'

/** The route parameters of a page kind in every language, as Astro's getStaticPaths returns them. */
export function pathsInAllLanguages<Params extends Readonly<Record<string, string>>>(
  list: readonly Params[],
): { params: Params & { locale: string } }[] {
  return locales.flatMap(({ segment }) => list.map((params) => ({ params: { ...params, locale: segment } })))
}
