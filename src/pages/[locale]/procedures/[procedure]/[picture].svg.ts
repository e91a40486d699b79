import type { APIRoute, GetStaticPaths } from 'astro'
import { readRetirementAnnexes } from '../../../../knowledge/annexes.ts'
import { loadKnowledge } from '../../../../knowledge/load.ts'
import { openView } from '../../../../knowledge/open-view.ts'
import { pathsInAllLanguages } from '../../../../knowledge/static-paths.ts'
import { drawProcedurePicture } from '../../../../pictures/procedure-pictures.ts'
import { pictureKindSchema } from '../../../../schemas/procedure.ts'

export const getStaticPaths = (async () => {
  const { entries } = await loadKnowledge()
  return pathsInAllLanguages(
    entries.procedures.flatMap(({ key, facts }) =>
      (facts.pictures ?? []).map((picture) => ({ procedure: key, picture })),
    ),
  )
}) satisfies GetStaticPaths

/** A picture of a procedure: `/en/procedures/card-activation/card-passwords.svg`. */
export const GET: APIRoute = async ({ params }) => {
  const view = await openView(params.locale)
  const { svg } = drawProcedurePicture(pictureKindSchema.parse(params.picture), {
    view,
    procedure: view.graph.procedure(params.procedure ?? ''),
    annexes: readRetirementAnnexes(),
  })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
