import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores are what small machines and CI have.
    maxWorkers: 2,
    projects: [
      {
        // Property tests take seconds on a busy machine; no test promises a time.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        // Real builds of tiny sites: seconds each, and each wants a core for itself.
        test: { name: 'build', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
