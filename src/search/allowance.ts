/** How many files a search may load. The same query takes the same ones everywhere. Runs in the browser and in Node. */

/** Counts the files that a search takes; a file that is taken twice counts once. */
export class Allowance {
  private readonly taken = new Set<string>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** Takes files that are needed in any case. */
  take(...files: readonly string[]): void {
    for (const file of files) this.taken.add(file)
  }

  /**
   * Takes files if so many are left.
   *
   * @param kept How many must be left after that.
   * @returns Whether they were taken.
   */
  takeIfLeft(files: readonly string[], kept = 0): boolean {
    const fresh = new Set(files.filter((file) => !this.taken.has(file)))
    if (fresh.size > 0 && this.taken.size + fresh.size + kept > this.most) return false
    for (const file of fresh) this.taken.add(file)
    return true
  }
}
