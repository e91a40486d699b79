/** A failure whose message tells a reader everything: what, where, what to do. It is shown without a stack. */
export class ExplainedError extends Error {
  override name = 'ExplainedError'
}

/** Tells whether an error of Node carries a code such as `EADDRINUSE`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/**
 * What to do about a failure of the disk, for commands that make everything aside and swap it in at the end.
 *
 * @returns Null for any other error.
 */
export function explainDiskError(error: unknown): string | null {
  const asBefore = 'What was complete before is as it was;'
  if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT'))
    return `There is no space left on the disk. ${asBefore} free some space and run the command again.`
  if (hasCode(error, 'EACCES') || hasCode(error, 'EROFS')) {
    const place = error instanceof Error && 'path' in error ? String(error.path) : 'The folder'
    return `${place} may not be written by this user. ${asBefore} change its permissions, or write elsewhere.`
  }
  return null
}

/**
 * Runs the body of a command line. Exits with the number it returns (nothing means: let the process end by itself),
 * and with 1 after printing the message of an `ExplainedError` or of a disk that is full or closed. Any other error
 * keeps its stack: it is a defect.
 */
export async function runScript(main: () => Promise<number | undefined>): Promise<void> {
  try {
    const status = await main()
    if (status !== undefined) process.exitCode = status
  } catch (error) {
    const message = error instanceof ExplainedError ? error.message : explainDiskError(error)
    if (message === null) throw error
    process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}
