import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { AstroError } from 'astro/errors'
import { checkContent } from '../src/checks/check-content.ts'
import { countProblems, formatProblems, hasErrors } from '../src/checks/problem.ts'
import { dayOf } from '../src/i18n/dates.ts'

/**
 * Before anything is read or built: all problems of the content at once. Stops `astro build` and `astro sync` when
 * there are errors, so that `dist/` stays as it was; in development it only says what is wrong.
 */
export function contentCheck(): AstroIntegration {
  let command = ''
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': (setup) => {
        command = setup.command
      },
      // The hook runs before content sync, which stops at the first broken file and gives no line for YAML.
      'astro:config:done': ({ config, logger }) => {
        if (command === 'preview') return
        const content = fileURLToPath(new URL('content/', config.srcDir))
        const base = relative(fileURLToPath(config.root), content).split(sep).join('/')
        const problems = checkContent(content, { today: dayOf(new Date()), base })
        const list = formatProblems(problems)
        if (hasErrors(problems) && command !== 'dev') {
          throw new AstroError(
            `The content has problems: ${countProblems(problems)}\n\n${list}`,
            'Nothing was built: dist/ is as it was before. "npm run check" lists the problems again.',
          )
        }
        if (problems.length === 0) logger.info('The content has no problems.')
        else
          logger.warn(
            command === 'dev'
              ? `${countProblems(problems)}\n\n${list}`
              : `${countProblems(problems)}: "npm run check" lists them.`,
          )
      },
    },
  }
}
