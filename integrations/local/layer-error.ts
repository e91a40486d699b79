import { PackTooHeavyError } from '../offline/write-offline.ts'

/** A folder that is not what it is said to be. The message says what to do. */
export class LayerFolderError extends Error {
  override name = 'LayerFolderError'
}

/** A page that lacks what an addition is put beside: it was not built by this release. */
export class LandmarkError extends Error {
  override name = 'LandmarkError'
  constructor(file: string, landmark: string) {
    super(`${file} has no ${landmark}: the site is of another release than this command, or was changed by hand.`)
  }
}

/** Tells whether an error explains itself to a host; any other one is a defect. */
export function isLayerError(error: unknown): error is Error {
  return error instanceof LayerFolderError || error instanceof LandmarkError || error instanceof PackTooHeavyError
}
