import type { APIRoute, GetStaticPaths } from 'astro'
import { buildManifest } from '../../data/manifest.ts'
import { openView } from '../../knowledge/open-view.ts'
import { pathsInAllLanguages } from '../../knowledge/static-paths.ts'
import { homeScreenIcons } from '../../pictures/mark.ts'
import { palette } from '../../pictures/palette.ts'

export const getStaticPaths = (() => pathsInAllLanguages([{}])) satisfies GetStaticPaths

/** The web app manifest, `/en/manifest.json`. */
export const GET: APIRoute = async ({ params }) => {
  const { locale, t } = await openView(params.locale)
  const icons = homeScreenIcons.filter(({ name }) => name !== 'apple-touch-icon')
  return Response.json(buildManifest(locale, t, icons, palette.light))
}
