import type { APIRoute } from 'astro'
import { renderPng, wrapIcon } from '../data/raster.ts'
import { drawIcon } from '../pictures/mark.ts'

const size = 32

/** The mark for browsers that draw no SVG in tabs; they look for it at the root of a host by themselves. */
export const GET: APIRoute = async () => {
  const icon = wrapIcon(await renderPng(drawIcon('solid'), size), size)
  return new Response(icon.slice(), { headers: { 'Content-Type': 'image/x-icon' } })
}
