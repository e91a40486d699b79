import { locales } from '../i18n/locales.ts'
import { listCases, pathOfCase } from './cases.ts'
import type { Procedure } from './entries.ts'

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
