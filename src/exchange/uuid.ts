import { createHash } from 'node:crypto'

/** The namespace of this site's identifiers; drawn once at random and never changed. */
const namespace = 'b0a7f6a2-6a55-4c3e-9d0c-5f1f0c2f3a77'

/**
 * A stable identifier for a thing of the site: the same name gives the same UUID (version 5, RFC 9562) in every build
 * and export, so that another system recognises what it already has.
 *
 * @param name Kind and key: `office:bijie-hrss`.
 */
export function createUuid(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex').slice(0, 32)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
