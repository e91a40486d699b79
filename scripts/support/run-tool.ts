import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The folder of the project. */
export const projectRoot = join(import.meta.dirname, '..', '..')

/** The command lines of the packages we run, below `node_modules`. Run through this Node, they need no shell and no PATH. */
const tools = {
  astro: 'astro/bin/astro.mjs',
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  vitest: 'vitest/vitest.mjs',
} as const

/**
 * Runs a tool of the project with the terminal as its own and returns its exit status; 1 if it was killed.
 *
 * @param environment Variables to add to those of this process.
 */
export function runTool(
  tool: keyof typeof tools,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const command = join(projectRoot, 'node_modules', tools[tool])
  const child = spawn(process.execPath, [command, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    // Nothing of ours leaves the machine: Astro's usage statistics are off.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
}
