/** What the texts that are searched are made of, so that only words that can be found count as known. */
export interface Vocabulary {
  /** The Latin words of all texts, as written. */
  latin: ReadonlySet<string>
  /** Those among them that stand nowhere but in ways of asking: some of these hold slips. */
  asked: ReadonlySet<string>
  /** Whether any text holds this stem or these Chinese characters. */
  holds: (text: string) => boolean
}
