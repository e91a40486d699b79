import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ExplainedError } from './explained-error.ts'

/**
 * Reads the options and words that a command was given.
 *
 * @param usage How the command is called, for who calls it in another way.
 * @throws ExplainedError for an option that it does not know, or one without its value.
 */
export function readCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ExplainedError(`${error.message}\n${usage}`)
  }
}
