import type { LockedPackage, LockFile } from './lock-file.ts'

/**
 * The software bill of materials in CycloneDX 1.6: everything that took part in the build. It holds neither a serial
 * number nor a time: both would make every release differ.
 *
 * @param project Name and version of what is released.
 */
export function writeBillOfMaterials(project: { name: string; version: string }, lock: LockFile): string {
  const main = `pkg:npm/${project.name}@${project.version}`
  const references = new Map(lock.packages.map((entry) => [entry.place, purlOf(entry)]))
  const referencesOf = (places: readonly string[]): string[] =>
    [...new Set(places.flatMap((place) => references.get(place) ?? []))].sort()
  const unique = new Map(lock.packages.map((entry) => [purlOf(entry), entry]))
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': main,
        name: project.name,
        version: project.version,
        licenses: [{ license: { id: 'MIT' } }],
        purl: main,
      },
    },
    components: [...unique].map(([purl, entry]) => ({
      type: 'library',
      'bom-ref': purl,
      name: entry.name,
      version: entry.version,
      scope: entry.isDevelopment ? 'excluded' : entry.isOptional ? 'optional' : 'required',
      ...hashesOf(entry),
      ...(entry.license ? { licenses: [licenseOf(entry.license)] } : {}),
      purl,
    })),
    dependencies: [
      { ref: main, dependsOn: referencesOf(lock.uses) },
      ...[...unique].map(([purl, entry]) => ({ ref: purl, dependsOn: referencesOf(entry.uses) })),
    ],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

/** The address of a package in the form that tools join their data by. */
function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`
}

function hashesOf({ integrity }: LockedPackage): object {
  const [, algorithm, content] = /^(sha\d+)-(.+)$/.exec(integrity) ?? []
  if (!algorithm || !content) return {}
  const name = algorithm.replace(/^sha/, 'SHA-')
  return { hashes: [{ alg: name, content: Buffer.from(content, 'base64').toString('hex') }] }
}

function licenseOf(license: string): object {
  return /[ ()]/.test(license) ? { expression: license } : { license: { id: license } }
}
