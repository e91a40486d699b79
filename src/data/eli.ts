import type { Law } from '../knowledge/entries.ts'
import { currentVersion } from '../knowledge/law-version.ts'

/** A property of the ELI ontology with its value, for `<meta property content>`. */
export interface EliProperty {
  property: string
  content: string
  /** The language of the value, where it has one. */
  language?: 'en' | 'zh-CN'
}

const ontology = 'http://data.europa.eu/eli/ontology#'

/**
 * A law in the terms of the European Legislation Identifier, for the head of its page. China assigns no ELI: the local
 * identifier is the number of the document, or our key. What no copy gives is left out.
 */
export function buildEliProperties({ key, facts }: Law): EliProperty[] {
  const { date } = currentVersion(facts)
  const isInForce = facts.status === 'in-force' || facts.status === 'in-force-as-amended'
  const properties: readonly [name: string, content: string | null, language?: EliProperty['language']][] = [
    ['title', facts.title['zh-CN'], 'zh-CN'],
    ['title_alternative', facts.title.en, 'en'],
    ['id_local', facts.documentNumber ?? key],
    ['type_document', facts.kind],
    ['passed_by', facts.issuer['zh-CN'], 'zh-CN'],
    ['date_document', facts.adopted],
    ['version_date', date],
    ['first_date_entry_in_force', facts.effective],
    ['in_force', `${ontology}InForce-${isInForce ? 'inForce' : 'notInForce'}`],
  ]
  return properties.flatMap(([name, content, language]) =>
    content === null ? [] : [{ property: ontology + name, content, ...(language && { language }) }],
  )
}
