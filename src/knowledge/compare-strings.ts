/** Orders strings by code unit, so that no machine's locale changes the output: negative when the first comes first. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
