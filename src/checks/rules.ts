import type { Rule } from './problem.ts'
import { annex } from './rules/annex.ts'
import { answerTooLong } from './rules/answer-too-long.ts'
import { articleBody } from './rules/article-body.ts'
import { articleOutsideDivision } from './rules/article-outside-division.ts'
import { askFromTitle } from './rules/ask-from-title.ts'
import { brokenReference } from './rules/broken-reference.ts'
import { caseAnswer } from './rules/case-answer.ts'
import { changedArticle } from './rules/changed-article.ts'
import { chinesePunctuation } from './rules/chinese-punctuation.ts'
import { defaultPin } from './rules/default-pin.ts'
import { duplicateAsk } from './rules/duplicate-ask.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { duplicateTitle } from './rules/duplicate-title.ts'
import { earlierWording } from './rules/earlier-wording.ts'
import { emptyBody } from './rules/empty-body.ts'
import { expiredFigure } from './rules/expired-figure.ts'
import { externalLink } from './rules/external-link.ts'
import { figureWithoutSource } from './rules/figure-without-source.ts'
import { figureWithoutValidity } from './rules/figure-without-validity.ts'
import { headingOrder } from './rules/heading-order.ts'
import { interfaceStrings } from './rules/interface-strings.ts'
import { lawStatus } from './rules/law-status.ts'
import { linkedOnce } from './rules/linked-once.ts'
import { mdxSyntax } from './rules/mdx-syntax.ts'
import { missingElement } from './rules/missing-element.ts'
import { missingFacts } from './rules/missing-facts.ts'
import { missingLanguage } from './rules/missing-language.ts'
import { missingLaw } from './rules/missing-law.ts'
import { missingProvision } from './rules/missing-provision.ts'
import { nonAsciiSlug } from './rules/non-ascii-slug.ts'
import { notYetInForceBasis } from './rules/not-yet-in-force-basis.ts'
import { openingHours } from './rules/opening-hours.ts'
import { phoneAreaCode } from './rules/phone-area-code.ts'
import { plainField } from './rules/plain-field.ts'
import { plainWords } from './rules/plain-words.ts'
import { quoteMismatch } from './rules/quote-mismatch.ts'
import { repealedBasis } from './rules/repealed-basis.ts'
import { reviewPassed } from './rules/review-passed.ts'
import { schema } from './rules/schema.ts'
import { selfReference } from './rules/self-reference.ts'
import { sourceWithoutDate } from './rules/source-without-date.ts'
import { sourceWithoutGrade } from './rules/source-without-grade.ts'
import { staleContact } from './rules/stale-contact.ts'
import { staleSource } from './rules/stale-source.ts'
import { strayFile } from './rules/stray-file.ts'
import { structureMismatch } from './rules/structure-mismatch.ts'
import { unclearOrder } from './rules/unclear-order.ts'
import { unexplainedCitation } from './rules/unexplained-citation.ts'
import { unknownKey } from './rules/unknown-key.ts'
import { unlinkedMention } from './rules/unlinked-mention.ts'
import { unreliableSource } from './rules/unreliable-source.ts'
import { untranslated } from './rules/untranslated.ts'
import { unusedEntry } from './rules/unused-entry.ts'
import { vagueMaterial } from './rules/vague-material.ts'
import { weakProse } from './rules/weak-prose.ts'
import { weakRule } from './rules/weak-rule.ts'
import { withheldHost } from './rules/withheld-host.ts'
import { yamlSyntax } from './rules/yaml-syntax.ts'

/** The one table of rules. A new rule is a file in `rules/`, a line here, a test, and a section in `docs/checks.md`. */
export const rules: readonly Rule[] = [
  annex,
  answerTooLong,
  articleBody,
  articleOutsideDivision,
  askFromTitle,
  brokenReference,
  caseAnswer,
  changedArticle,
  chinesePunctuation,
  defaultPin,
  duplicateAsk,
  duplicateId,
  duplicateTitle,
  earlierWording,
  emptyBody,
  expiredFigure,
  externalLink,
  figureWithoutSource,
  figureWithoutValidity,
  headingOrder,
  interfaceStrings,
  lawStatus,
  linkedOnce,
  mdxSyntax,
  missingElement,
  missingFacts,
  missingLanguage,
  missingLaw,
  missingProvision,
  nonAsciiSlug,
  notYetInForceBasis,
  openingHours,
  phoneAreaCode,
  plainField,
  plainWords,
  quoteMismatch,
  repealedBasis,
  reviewPassed,
  schema,
  selfReference,
  sourceWithoutDate,
  sourceWithoutGrade,
  staleContact,
  staleSource,
  strayFile,
  structureMismatch,
  unclearOrder,
  unexplainedCitation,
  unknownKey,
  unlinkedMention,
  unreliableSource,
  untranslated,
  unusedEntry,
  vagueMaterial,
  weakProse,
  weakRule,
  withheldHost,
  yamlSyntax,
]
