import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { coverageLine, readCoverage } from '../../../build/test/coverage.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

it('counts the lines of each folder together, not the mean of its files', () => {
  const project = temporaryFolder();
  const file = path.join(project, 'summary.json');
  const lines = (total: number, covered: number) => ({ lines: { total, covered } });
  writeFileSync(
    file,
    JSON.stringify({
      total: lines(130, 55),
      [path.join(project, 'main', 'main.ts')]: lines(20, 0),
      [path.join(project, 'app', 'market', 'candle.ts')]: lines(100, 50),
      [path.join(project, 'app', 'engine.ts')]: lines(10, 5),
    }),
  );
  const coverage = readCoverage(file, project);
  expect(coverage && coverageLine(coverage)).toBe('Lines run by the unit tests: app 50.0 %, main 0.0 %');
  expect(readCoverage(path.join(project, 'none.json'), project)).toBeNull();
});
