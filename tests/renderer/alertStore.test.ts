import { beforeEach, describe, expect, it } from 'vitest';
import {
  addOpenCritical,
  applyAlerts,
  findAlert,
  keepKnown,
  replaceAlerts,
  useAlerts,
} from '../../renderer/state/alertStore';
import { sampleAlert } from '../support/sampleAlert';

const seqs = (): number[] => useAlerts.getState().live.map(({ seq }) => seq);

describe('the live list of alerts', () => {
  beforeEach(() => replaceAlerts([]));

  it('has the newest first and takes only what was delivered', () => {
    applyAlerts([sampleAlert(1), sampleAlert(2, { reason: 'historical' }), sampleAlert(3)], []);
    expect(seqs()).toEqual([3, 1]);
  });

  it('does not show twice what a fresh snapshot already brought', () => {
    replaceAlerts([sampleAlert(2), sampleAlert(1)]);
    applyAlerts([sampleAlert(2), sampleAlert(3)], []);
    expect(seqs()).toEqual([3, 2, 1]);
  });

  it('shows the newest state of an alert, in the list and wherever else it is open', () => {
    const refused = sampleAlert(9, { reason: 'cooldown' });
    applyAlerts([sampleAlert(1)], []);
    keepKnown([refused]);
    applyAlerts([], [sampleAlert(1, { status: 'acknowledged' }), { ...refused, note: 'seen' }]);
    expect(useAlerts.getState().live[0]?.status).toBe('acknowledged');
    expect(findAlert(useAlerts.getState(), refused.id)?.note).toBe('seen');
  });

  it('keeps critical alerts until they are acknowledged, however many came after', () => {
    const quiet = (seq: number) => sampleAlert(seq, { severity: 'medium' });
    applyAlerts([sampleAlert(1), quiet(2)], []);
    applyAlerts(
      Array.from({ length: 250 }, (_, index) => quiet(index + 10)),
      [],
    );
    expect(seqs()).toContain(1);
    expect(seqs()).not.toContain(2);
    expect(seqs()).toHaveLength(201);
    applyAlerts([], [sampleAlert(1, { status: 'acknowledged' })]);
    applyAlerts([quiet(999)], []);
    expect(seqs()).not.toContain(1);
  });

  it('takes up the open critical alerts of the database in their order', () => {
    replaceAlerts([sampleAlert(5), sampleAlert(3)]);
    addOpenCritical([sampleAlert(5), sampleAlert(4), sampleAlert(1)]);
    expect(seqs()).toEqual([5, 4, 3, 1]);
  });
});
