import { SaxesParser } from 'saxes'

/**
 * The part of Akoma Ntoso 1.0 that our documents use: for each element what may stand in it, in which order, and which
 * attributes it must have. Written down by hand from the OASIS schema (akomantoso30.xsd); the schema itself is not kept
 * here. Orders are regular expressions over the names of the children, each followed by a space.
 */
interface ElementRule {
  children: RegExp | 'text' | 'mixed'
  required?: readonly string[]
  optional?: readonly string[]
}

const none = /^$/
const hierarchy =
  /^(?:num )?(?:heading )?(?:content |(?:intro )?(?:(?:part|chapter|section|article|paragraph|point|indent) )*)$/
const core = 'FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+'
const unit: ElementRule = { children: hierarchy, required: ['eId'] }
const value: ElementRule = { children: none, required: ['value'] }

const rules: Readonly<Record<string, ElementRule>> = {
  akomaNtoso: { children: /^act $/, required: ['xmlns'] },
  act: { children: /^meta (?:preface )?body $/, required: ['name'], optional: ['contains'] },
  meta: { children: /^identification (?:lifecycle )?references (?:notes )?$/ },
  identification: { children: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: {
    children: new RegExp(
      `^${core}FRBRcountry (?:FRBRsubtype )?(?:FRBRnumber )*(?:FRBRname )*(?:FRBRprescriptive )?(?:FRBRauthoritative )?$`,
    ),
  },
  FRBRExpression: { children: new RegExp(`^${core}(?:FRBRauthoritative )?(?:FRBRlanguage )+$`) },
  FRBRManifestation: { children: new RegExp(`^${core}(?:FRBRformat )?$`) },
  FRBRthis: value,
  FRBRuri: value,
  FRBRalias: { children: none, required: ['value', 'name'] },
  FRBRdate: { children: none, required: ['date', 'name'] },
  FRBRauthor: { children: none, required: ['href'] },
  FRBRcountry: value,
  FRBRsubtype: value,
  FRBRnumber: value,
  FRBRname: value,
  FRBRauthoritative: value,
  FRBRformat: value,
  FRBRlanguage: { children: none, required: ['language'] },
  lifecycle: { children: /^(?:eventRef )+$/, required: ['source'] },
  eventRef: { children: none, required: ['date', 'source', 'type', 'eId'] },
  references: { children: /^(?:(?:original|TLCOrganization) )+$/, required: ['source'] },
  original: { children: none, required: ['eId', 'href', 'showAs'] },
  TLCOrganization: { children: none, required: ['eId', 'href', 'showAs'] },
  notes: { children: /^(?:note )+$/, required: ['source'] },
  note: { children: /^(?:p )+$/, required: ['eId'] },
  preface: { children: /^(?:p )+$/ },
  body: { children: /^(?:(?:part|chapter|section|article) )+$/ },
  part: unit,
  chapter: unit,
  section: unit,
  article: unit,
  paragraph: unit,
  point: unit,
  indent: unit,
  num: { children: 'text' },
  heading: { children: 'text' },
  content: { children: /^(?:p )+$/ },
  intro: { children: /^(?:p )+$/ },
  p: { children: 'mixed' },
  docTitle: { children: 'text' },
}

const eventTypes = ['generation', 'amendment', 'repeal']
const versionTypes = ['originalVersion', 'singleVersion', 'multipleVersions']

/** What is wrong with a document by this part of the schema, one sentence each; also whether it is well-formed. */
export function findProfileProblems(xml: string): string[] {
  const problems: string[] = []
  const ids = new Set<string>()
  const links: string[] = []
  const open: { name: string; children: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => problems.push(`The XML is broken: ${message}`))
  parser.on('opentag', ({ name, attributes, uri }) => {
    const given = Object.fromEntries(Object.entries(attributes).map(([key, entry]) => [key, entry.value]))
    const parent = open.at(-1)
    if (parent) parent.children += `${name} `
    open.push({ name, children: '', text: '' })
    if (uri !== 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0')
      problems.push(`<${name}> is in the namespace "${uri}".`)
    problems.push(...checkAttributes(name, given))
    const id = given['eId']
    if (id !== undefined && ids.has(id)) problems.push(`The eId "${id}" is used twice.`)
    if (id !== undefined) ids.add(id)
    links.push(
      ...[given['source'], name === 'FRBRauthor' ? given['href'] : undefined].filter((link) => link !== undefined),
    )
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) problems.push(...checkContent(element))
  })
  parser.write(xml).close()
  const dangling = links.filter((link) => !link.startsWith('#') || !ids.has(link.slice(1)))
  return [...problems, ...dangling.map((link) => `"${link}" names no element of the document.`)]
}

function checkAttributes(name: string, given: Readonly<Record<string, string>>): string[] {
  const rule = rules[name]
  if (!rule) return [`<${name}> is not part of what we use.`]
  const known = [...(rule.required ?? []), ...(rule.optional ?? [])]
  return [
    ...(rule.required ?? []).filter((key) => !given[key]).map((key) => `<${name}> lacks the attribute ${key}.`),
    ...Object.keys(given)
      .filter((key) => !known.includes(key))
      .map((key) => `<${name}> has the attribute ${key}, which we do not use.`),
    ...(given['date'] !== undefined && Number.isNaN(Date.parse(given['date']))
      ? [`<${name}> has no date: "${given['date']}".`]
      : []),
    ...(/\s/.test(given['eId'] ?? '') ? [`The eId "${given['eId']}" holds white space.`] : []),
    ...(name === 'eventRef' && !eventTypes.includes(given['type'] ?? '')
      ? [`No event is of type "${given['type']}".`]
      : []),
    ...(name === 'act' && !versionTypes.includes(given['contains'] ?? '')
      ? [`No version is "${given['contains']}".`]
      : []),
  ]
}

function checkContent({ name, children, text }: { name: string; children: string; text: string }): string[] {
  const rule = rules[name]
  if (!rule) return []
  if (rule.children === 'text') return children === '' && text.trim() !== '' ? [] : [`<${name}> holds no plain text.`]
  if (rule.children === 'mixed') return /^(?:docTitle )*$/.test(children) ? [] : [`<${name}> holds ${children}.`]
  const problems = rule.children.test(children) ? [] : [`<${name}> holds "${children.trim()}" in this order.`]
  return text.trim() === '' ? problems : [...problems, `<${name}> holds text outside its elements.`]
}
