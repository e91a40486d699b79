/** Work that can be done bit by bit, so that a browser can answer keys in between. Runs in the browser and in Node. */

/** Work in steps; each takes some milliseconds at most. */
export type Steps<Result> = Generator<void, Result>

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
