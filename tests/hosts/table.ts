/** The table of hosts in `docs/hosting.md`. */

/** What one look at a host found. */
export interface CellResult {
  host: string
  policy: string
  depth: string
  scripting: boolean
  problems: readonly string[]
}

const begin = '<!-- hosts:begin -->'
const end = '<!-- hosts:end -->'

/**
 * Writes results as a table: a line for each host and policy, a column for each depth; "read, search" where everything
 * went as promised with scripts and without them.
 */
export function writeTable(results: readonly CellResult[]): string {
  const depths = unique(results.map(({ depth }) => depth))
  const rows = unique(results.map(({ host, policy }) => `${host} | ${policy}`))
  const lines = rows.map((row) => {
    const cells = depths.map((depth) => {
      const looks = results.filter((result) => `${result.host} | ${result.policy}` === row && result.depth === depth)
      return looks.length === 0 ? '–' : looks.map(describe).join(', ')
    })
    return `| ${row} | ${cells.join(' | ')} |`
  })
  const head = ['host', 'strict policy', ...depths]
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...lines].join('\n')
}

/** Puts a table into the guide, between its two marks. */
export function replaceTable(guide: string, table: string): string {
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)]
  if (from === -1 || to < from) throw new Error('The guide has lost its marks: hosts:begin and hosts:end.')
  return `${guide.slice(0, from + begin.length)}\n${table}\n${guide.slice(to)}`
}

function describe({ scripting, problems }: CellResult): string {
  return `${problems.length === 0 ? '✓' : '✗'} ${scripting ? 'with scripts' : 'without'}`
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
