import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../build/bench/formatTable.mjs';

const row = { bench: 'engine', what: 'speed', value: 7.5, unit: 'M/s' };

describe('the table of measurements', () => {
  it('says beside a budget whether it is met, also exactly at its limit', () => {
    const lines = formatTable([
      { ...row, least: 8 },
      { ...row, least: 7.5 },
      { ...row, most: 8 },
      { ...row, most: 7 },
      row,
    ]).split('\n');
    expect(lines.map((line) => /[≤≥] .*/.exec(line)?.[0] ?? 'no budget')).toEqual([
      'no budget',
      '≥ 8, MISSED',
      '≥ 7.5, met',
      '≤ 8, met',
      '≤ 7, MISSED',
      'no budget',
    ]);
  });

  it('says that a budget is missed where nothing could be measured', () => {
    expect(formatTable([{ ...row, value: NaN, most: 8 }])).toContain('MISSED');
  });

  it('has no column of budgets where there is none', () => {
    expect(formatTable([row])).not.toContain('must');
  });
});
