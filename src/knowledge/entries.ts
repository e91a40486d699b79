import type { Locale } from '../i18n/locales.ts'
import type { ArticleFacts, ArticleText } from '../schemas/article.ts'
import type { DocumentFacts } from '../schemas/document.ts'
import type { LawFacts } from '../schemas/law.ts'
import type { OfficeFacts } from '../schemas/office.ts'
import type { ProcedureFacts, ProcedureText } from '../schemas/procedure.ts'
import type { Region } from '../schemas/region.ts'
import type { SourceFacts } from '../schemas/source.ts'
import type { TermFacts } from '../schemas/term.ts'
import type { TopicFacts, TopicText } from '../schemas/topic.ts'
import type { ArticleParagraph } from './article-structure.ts'

/** The text of an entry in one language: its front matter, and the Markdown below it. */
export type Text<FrontMatter> = FrontMatter & { body: string }

/** An entry of a collection whose texts exist in every language. */
export interface Entry<Facts, FrontMatter> {
  key: string
  facts: Facts
  texts: Record<Locale, Text<FrontMatter>>
}

/** An entry without front matter of its own: only a body. */
type BodyOnly = Record<never, never>

export type Procedure = Entry<ProcedureFacts, ProcedureText>
export type Law = Entry<LawFacts, BodyOnly>
export type Topic = Entry<TopicFacts, TopicText>
export type Term = Entry<TermFacts, BodyOnly>
export type Document = Entry<DocumentFacts, BodyOnly>

/** An article with its wording read into paragraphs and items. */
export interface Article extends Entry<ArticleFacts, ArticleText> {
  number: number
  /** The key of its law. */
  law: string
  paragraphs: Record<Locale, readonly ArticleParagraph[]>
}

/** An office; its texts are optional. */
export interface Office {
  key: string
  facts: OfficeFacts
  texts: Partial<Record<Locale, Text<BodyOnly>>>
}

/** A page that statements rest on; it has facts only. */
export interface Source {
  key: string
  facts: SourceFacts
}

/** All entries of the site, each list sorted by key. */
export interface Entries {
  procedures: readonly Procedure[]
  laws: readonly Law[]
  articles: readonly Article[]
  offices: readonly Office[]
  topics: readonly Topic[]
  terms: readonly Term[]
  documents: readonly Document[]
  sources: readonly Source[]
  regions: readonly Region[]
}
