/** A failure whose message tells a reader everything: what, where, what to do. It is shown without a stack. */
export class ExplainedError extends Error {
  override name = 'ExplainedError'
}

/** Tells whether an error of Node carries a code such as `EADDRINUSE`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/**
 * Runs the body of a command line. Exits with the number it returns (nothing means: let the process end by itself),
 * and with 1 after printing the message of an `ExplainedError`. Any other error keeps its stack: it is a defect.
 */
export async function runScript(main: () => Promise<number | undefined>): Promise<void> {
  try {
    const status = await main()
    if (status !== undefined) process.exitCode = status
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
