import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addReports,
  closingLines,
  readPlaywrightReport,
  readVitestReport,
} from '../../../build/test/report.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

function written(content: unknown) {
  const file = path.join(temporaryFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const spec = (title: string, status: string, annotations: object[] = []) => ({
  title,
  file: 'window.spec.ts',
  tests: [{ status, annotations }],
});

describe("the runner's counts", () => {
  it('are read from nested suites of the window tests, with the reason of what was skipped', () => {
    const file = written({
      errors: [],
      suites: [
        {
          title: 'window.spec.ts',
          specs: [spec('opens', 'expected'), spec('breaks', 'unexpected')],
          suites: [
            {
              title: 'inner',
              specs: [
                spec('waits', 'skipped', [{ type: 'skip', description: 'no data' }]),
                spec('never ran', 'skipped'),
              ],
            },
          ],
        },
      ],
    });
    expect(readPlaywrightReport(file, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'tests/e2e/window.spec.ts > waits', reason: 'no data' },
        { name: 'tests/e2e/window.spec.ts > never ran', reason: 'did not run' },
      ],
    });
  });

  it('hold a failure when a runner died, wrote nothing or ended badly without a failed test', () => {
    const missing = path.join(temporaryFolder(), 'missing.json');
    expect(readVitestReport(missing, 0).failed).toBe(1);
    expect(readPlaywrightReport(missing, 0).failed).toBe(1);
    expect(readVitestReport(written({ passed: 3, failed: 0, skipped: [] }), 1).failed).toBe(1);
    expect(readPlaywrightReport(written({ suites: [], errors: [{}] }), 1).failed).toBe(1);
  });

  it('end the run alone on the last line, after what was skipped and why', () => {
    const sum = addReports([
      { passed: 900, failed: 0, skipped: [{ name: 'a > b', reason: 'no data' }] },
      { passed: 12, failed: 1, skipped: [] },
    ]);
    const lines = closingLines(sum).split('\n');
    expect(lines.at(-1)).toBe('912 passed, 1 failed, 1 skipped');
    expect(lines.join()).toContain('a > b,    no data');
  });
});
