/** A file that cannot be read or written at all; the message says what, why and what to do. */
export class ExchangeError extends Error {
  override name = 'ExchangeError'
}
