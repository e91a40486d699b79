import type { z } from 'zod'
import { explainYamlError, readYaml, type YamlSource } from '../../src/checks/positions.ts'
import type { Problem } from '../../src/checks/problem.ts'
import { checkSchema } from '../../src/checks/schema-issues.ts'
import { compareStrings } from '../../src/knowledge/compare-strings.ts'
import { suggest } from '../../src/knowledge/nearest.ts'
import { keySchema } from '../../src/schemas/fields.ts'
import {
  type Host,
  type HostNote,
  type HostOffice,
  hostNoteSchema,
  hostOfficeSchema,
  hostSchema,
} from '../../src/schemas/local-layer.ts'

/** A file of the layer that was read. */
export interface LayerEntry<Data> {
  /** The file as messages name it: `local/offices/county-desk.yaml`. */
  path: string
  /** Its name without the ending; of `host.yaml` it is `host`. */
  key: string
  yaml: YamlSource
  data: Data
}

/** What a host adds to a release. */
export interface Layer {
  host: LayerEntry<Host>
  /** By key. */
  offices: readonly LayerEntry<HostOffice>[]
  /** By the key of their procedure. */
  notes: readonly LayerEntry<HostNote>[]
  mark: { name: string; content: Uint8Array } | null
}

const hostFile = 'host.yaml'
const entryPattern = /^(offices|notes)\/([^/]+)\.yaml$/
/** What a folder may hold besides: what explains it, and what desktops leave in every folder. */
const ignored = /(?:^|\/)(?:\.[^/]+|README(?:\.[\w-]+)?\.md|Thumbs\.db|desktop\.ini)$/

/**
 * Reads the files of a layer against their schemas.
 *
 * @param files All files of its folder: path below it → bytes.
 * @param base What paths in problems begin with: the folder as it was named.
 * @returns The layer, and what is wrong with its form; null when something is.
 */
export function readLayer(
  files: ReadonlyMap<string, Uint8Array>,
  base: string,
): { layer: Layer | null; problems: Problem[] } {
  const reader = new LayerReader(files, base)
  const layer = reader.read()
  return { layer: reader.problems.length > 0 ? null : layer, problems: reader.problems }
}

class LayerReader {
  readonly problems: Problem[] = []
  private readonly files: ReadonlyMap<string, Uint8Array>
  private readonly base: string

  constructor(files: ReadonlyMap<string, Uint8Array>, base: string) {
    this.files = files
    this.base = base
  }

  read(): Layer | null {
    if (!this.files.has(hostFile)) {
      this.report('missing-facts', hostFile, `The folder ${this.base} has no host.yaml.`, startRemedy)
      return null
    }
    const [host] = this.readEntry(hostFile, 'host', hostSchema)
    const offices: LayerEntry<HostOffice>[] = []
    const notes: LayerEntry<HostNote>[] = []
    for (const file of [...this.files.keys()].sort(compareStrings)) {
      const [, folder, key = ''] = entryPattern.exec(file) ?? []
      if (!folder) this.refuseStray(file, host?.data)
      else if (!keySchema.safeParse(key).success) this.report('non-ascii-slug', file, `"${key}" is no key.`, keyRemedy)
      else if (folder === 'offices') offices.push(...this.readEntry(file, key, hostOfficeSchema))
      else notes.push(...this.readEntry(file, key, hostNoteSchema))
    }
    return host ? { host, offices, notes, mark: this.readMark(host) } : null
  }

  private readEntry<Schema extends z.ZodType>(
    file: string,
    key: string,
    schema: Schema,
  ): LayerEntry<z.output<Schema>>[] {
    // Editors of Windows put a mark before the text; the decoder takes it away.
    const yaml = readYaml(new TextDecoder().decode(this.files.get(file)))
    const [error] = yaml.errors
    if (error) {
      const { message, remedy } = explainYamlError(error)
      this.report('yaml-syntax', file, message, remedy, error.line)
      return []
    }
    const path = this.pathOf(file)
    const { data, issues } = checkSchema(schema, yaml, { path, collection: 'local' })
    for (const { line, kind, message, remedy } of issues)
      this.report(kind === 'unknown' ? 'unknown-key' : 'schema', file, message, remedy, line)
    return data === null ? [] : [{ path, key, yaml, data }]
  }

  private readMark({ data: { mark: name }, yaml }: LayerEntry<Host>): Layer['mark'] {
    if (name === undefined) return null
    const content = this.files.get(name)
    if (content) return { name, content }
    const remedy = 'Put it there, or leave "mark" out.'
    this.report('host-mark', hostFile, `There is no file ${this.pathOf(name)}.`, remedy, yaml.lineOf(['mark']))
    return null
  }

  private refuseStray(file: string, host: Host | undefined): void {
    if (file === hostFile || file === host?.mark || ignored.test(file)) return
    const known = [hostFile, ...(host?.mark ? [host.mark] : [])]
    const remedy = `${suggest(file, known)}A layer holds host.yaml, the mark that it names, offices/<key>.yaml and notes/<procedure>.yaml.`
    this.report('stray-file', file, `Nothing reads "${file}".`, remedy)
  }

  private report(rule: string, file: string, message: string, remedy: string, line = 1): void {
    this.problems.push({ rule, severity: 'error', path: this.pathOf(file), line, message, remedy })
  }

  private pathOf(file: string): string {
    return `${this.base}/${file}`
  }
}

const startRemedy = 'Add it with "format: 1" and "owner", as the example does.'
const keyRemedy = 'Rename it: lower-case ASCII words joined by hyphens, such as county-desk.yaml.'
