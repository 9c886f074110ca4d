import { expect, it } from 'vitest';
import { WHY_NOT_REASONS } from '../../app/alerts/reason';
import { isMarked } from '../../renderer/chart/alertSource';

it('the chart marks what was told, what nobody watched and what the trader silenced, and no other refusal', () => {
  expect(isMarked({ reason: null })).toBe(true);
  expect(WHY_NOT_REASONS.filter((reason) => isMarked({ reason }))).toEqual([
    'snoozed',
    'muted-schedule',
    'historical',
    'attention-budget',
  ]);
});
