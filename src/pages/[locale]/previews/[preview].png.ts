import type { APIRoute, GetStaticPaths } from 'astro'
import { readPreviewFonts } from '../../../data/preview-fonts.ts'
import { renderPng } from '../../../data/raster.ts'
import { locales } from '../../../i18n/locales.ts'
import { createTranslate } from '../../../i18n/translate.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { openView } from '../../../knowledge/open-view.ts'
import { listPreviews } from '../../../knowledge/previews.ts'
import { readSiteAddress } from '../../../knowledge/site-address.ts'
import { drawSocialPreview } from '../../../pictures/social-preview.ts'

export const getStaticPaths = (async () => {
  if (readSiteAddress() === null) return []
  const graph = await loadKnowledge()
  return locales.flatMap(({ tag, segment }) =>
    listPreviews(graph, tag, createTranslate(tag)).map(({ name }) => ({ params: { locale: segment, preview: name } })),
  )
}) satisfies GetStaticPaths

/** A preview as other services show it, `/en/previews/home.png`; only in a build for one address. */
export const GET: APIRoute = async ({ params }) => {
  const { graph, locale, t } = await openView(params.locale)
  const preview = listPreviews(graph, locale, t).find(({ name }) => name === params.preview)
  if (!preview) throw new Error(`There is no preview "${params.preview}".`)
  const { title, summary } = preview
  const svg = drawSocialPreview({ locale, site: t('site.name'), title, summary, notOfficial: t('site.notOfficial') })
  const png = await renderPng(svg, 1200, readPreviewFonts())
  return new Response(png.slice(), { headers: { 'Content-Type': 'image/png' } })
}
