/**
 * `npm run check`: all problems of the content, without a build. `-- --json` prints them as a JSON array,
 * `-- --content <folder>` checks another folder. Exits with 1 when there are errors; warnings alone pass.
 */
import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { checkContent } from '../src/checks/check-content.ts'
import { countProblems, formatProblems, hasErrors } from '../src/checks/problem.ts'
import { dayOf } from '../src/i18n/dates.ts'
import { readCommandLine } from './support/command-line.ts'
import { ExplainedError, runScript } from './support/explained-error.ts'
import { projectRoot } from './support/run-tool.ts'

await runScript(async () => {
  const { json, content } = readOptions()
  const problems = checkContent(content, { today: dayOf(new Date()), base: describe(content) })
  if (json) process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`)
  else if (problems.length === 0) process.stdout.write('The content has no problems.\n')
  else process.stdout.write(`${formatProblems(problems)}\n\n${countProblems(problems)}\n`)
  return hasErrors(problems) ? 1 : 0
})

function readOptions(): { json: boolean; content: string } {
  const { values } = readCommandLine(
    {
      options: {
        json: { type: 'boolean', default: false },
        content: { type: 'string', default: join(projectRoot, 'src', 'content') },
      },
    },
    'Use: npm run check -- [--json] [--content <folder>]',
  )
  const content = resolve(values.content)
  if (!existsSync(content))
    throw new ExplainedError(`There is no folder ${values.content}. Name the content folder after --content.`)
  return { json: values.json, content }
}

/** The folder as it is seen from where the command runs. */
function describe(content: string): string {
  return relative(process.cwd(), content).split(sep).join('/') || '.'
}
