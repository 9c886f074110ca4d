import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './build/test/longestFirst.mjs';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**', 'tests/**/fixtures/**'],
    environment: 'node',
    pool: 'forks',
    // Many tests wait for programs they started.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // Twice what the longest takes while the lines are counted on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
    coverage: {
      provider: 'v8',
      include: ['{app,config,main}/**/*.ts'],
      reporter: ['json-summary'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
      thresholds: { 'app/**': { lines: 95 }, 'main/**': { lines: 85 } },
    },
  },
});
