import type { APIRoute, GetStaticPaths } from 'astro'
import { renderPng } from '../data/raster.ts'
import { drawIcon, homeScreenIcons } from '../pictures/mark.ts'

export const getStaticPaths = (() =>
  homeScreenIcons.map(({ name }) => ({ params: { icon: name } }))) satisfies GetStaticPaths

/** The mark for home screens: `/icon-192.png`. */
export const GET: APIRoute = async ({ params }) => {
  const icon = homeScreenIcons.find(({ name }) => name === params.icon)
  if (!icon) throw new Error(`There is no icon "${params.icon}".`)
  const png = await renderPng(drawIcon('solid'), icon.size)
  return new Response(png.slice(), { headers: { 'Content-Type': 'image/png' } })
}
