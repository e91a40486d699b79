/**
 * The address at which a build will stand, for the one thing that cannot do without: services that show a preview of a
 * link want whole addresses. `SITE_URL` gives it. A build without it fits any host, and has no previews.
 *
 * @returns The address with a slash at its end; null when none was given.
 * @throws Error when the variable is no address of a folder.
 */
export function readSiteAddress(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const text = environment['SITE_URL']
  if (text === undefined || text === '') return null
  const address = URL.canParse(text) ? new URL(text) : null
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(
      `SITE_URL is "${text}". Set it to where the site will stand, such as https://example.org/shebao/, or unset it.`,
    )
  }
  return address.href.replace(/\/?$/, '/')
}
