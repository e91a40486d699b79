import { dayOf } from '../i18n/dates.ts'

/**
 * The day a build marks ageing contacts for, so that readers without scripting are warned too. It is never written into
 * a page. `SOURCE_DATE_EPOCH` sets it, for builds that must come out the same on another day (reproducible-builds.org).
 *
 * @throws Error when the variable is no number of seconds.
 */
export function readBuildDay(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  now = new Date(),
): string {
  const seconds = environment['SOURCE_DATE_EPOCH']
  if (seconds === undefined || seconds === '') return dayOf(now)
  if (!/^\d{1,11}$/.test(seconds)) {
    throw new Error(`SOURCE_DATE_EPOCH is "${seconds}". Set it to whole seconds since 1970, or unset it.`)
  }
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
}
