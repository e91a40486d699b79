import type { APIRoute, GetStaticPaths } from 'astro'
import { openView } from '../../knowledge/open-view.ts'
import { pathsInAllLanguages } from '../../knowledge/static-paths.ts'

export const getStaticPaths = (() => pathsInAllLanguages([{}])) satisfies GetStaticPaths

/** The words of reading aloud, `/en/aloud.js`: a classic script, so that it also runs from disk. Every page is spared them. */
export const GET: APIRoute = async ({ params }) => {
  const { t } = await openView(params.locale)
  const words = { reading: t('aloud.pause'), paused: t('aloud.resume'), stop: t('aloud.stop'), none: t('aloud.none') }
  const script = `self.shebaoAloud=${JSON.stringify(words)}\n`
  return new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}
