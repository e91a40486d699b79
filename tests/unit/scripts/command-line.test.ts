import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../../scripts/support/command-line.ts'
import { ExplainedError } from '../../../scripts/support/explained-error.ts'

const options = { limit: { type: 'string', default: '10' }, json: { type: 'boolean' } } as const
const read = (args: string[]) => readCommandLine({ args, options }, 'Use: npm run search -- "words"')

describe('the words after a command', () => {
  test('are read as options with their values', () => {
    expect({ ...read(['--limit', '3', '--json']).values }).toEqual({ limit: '3', json: true })
    expect({ ...read([]).values }).toEqual({ limit: '10' })
  })

  test.each([
    [['--limits=3'], `Unknown option '--limits'\nUse: npm run search -- "words"`],
    [['--limit'], `Option '--limit <value>' argument missing\nUse: npm run search -- "words"`],
    [
      ['more'],
      `Unexpected argument 'more'. This command does not take positional arguments\nUse: npm run search -- "words"`,
    ],
  ])('%j is answered by how the command is called', (args, message) => {
    expect(() => read(args)).toThrow(new ExplainedError(message))
  })
})
