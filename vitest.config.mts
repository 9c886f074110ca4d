import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**', 'tests/**/fixtures/**'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 30_000,
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
