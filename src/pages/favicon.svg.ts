import type { APIRoute } from 'astro'
import { drawIcon } from '../pictures/mark.ts'

/** The mark for browser tabs. Its name is also the sign by which 404.html finds the root of the site. */
export const GET: APIRoute = () => new Response(drawIcon('adaptive'), { headers: { 'Content-Type': 'image/svg+xml' } })
