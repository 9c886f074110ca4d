import type { Storage } from '../../main/storage/storage';

/** Writes `count` audit records, one each `everyMs`, the first at `from`. */
export function fillAudit(storage: Storage, count: number, from: number, everyMs: number): void {
  const written = storage.transaction(() => {
    for (let at = 0; at < count; at++) {
      const alertId = at % 3 === 0 ? null : `alert-${at}`;
      const body = { at, text: `registro nº ${at} “ção” \n`, pad: 'x'.repeat(at % 97) };
      storage.audit.append({ ts: from + at * everyMs, actor: 'test', event: 'candidate', alertId, body });
    }
  });
  if (!written.ok) throw new Error(written.problem.text.en);
}
