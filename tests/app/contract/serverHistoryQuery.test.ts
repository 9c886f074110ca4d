import { describe, expect, it } from 'vitest';
import { parseHistoryQuery } from '../../../app/contract/serverHistoryQuery';

function parse(query: string) {
  return parseHistoryQuery(new URLSearchParams(query));
}

describe('The history query', () => {
  it('without parameters asks for the newest hundred delivered alerts', () => {
    expect(parse('')).toEqual({
      ok: true,
      query: {
        from: null,
        to: null,
        symbol: null,
        pattern: null,
        severity: null,
        direction: null,
        status: null,
        origin: null,
        outcome: null,
        text: null,
        sort: { by: 'time', descending: true },
        reason: 'delivered',
        limit: 100,
        cursor: null,
      },
    });
    expect(parse('reason=all')).toMatchObject({ query: { reason: null } });
    expect(parse('reason=refused')).toMatchObject({ query: { reason: 'refused' } });
  });

  it.each([
    ['2026-03-16', Date.UTC(2026, 2, 16)],
    ['2026-03-16T12:05:00Z', Date.UTC(2026, 2, 16, 12, 5)],
    ['2026-03-16T12:05:00.250Z', Date.UTC(2026, 2, 16, 12, 5, 0, 250)],
    ['2026-03-16T09:05:00-03:00', Date.UTC(2026, 2, 16, 12, 5)],
    ['2026-03-16T14:05:00+02:00', Date.UTC(2026, 2, 16, 12, 5)],
    ['2026-03-16T14:05:00%2B02:00', Date.UTC(2026, 2, 16, 12, 5)],
  ])('reads %s as a moment', (text, expected) => {
    expect(parse(`from=${text}`)).toMatchObject({ ok: true, query: { from: expected } });
  });

  it.each([
    'from=yesterday',
    'from=2026-02-30',
    'from=2026-03-16T12:05:00',
    'from=1773662700000',
    'from=',
    'to=2026-03-16&from=2026-03-16',
    'limit=0',
    'limit=1001',
    'limit=ten',
    'limit=1e2',
    'limit=-1',
    'pattern=hammer',
    'severity=CRITICAL',
    'status=done',
    'direction=up',
    'symbol=',
    'reason=because',
    "cursor=' OR 1=1",
    'symbol=A&symbol=B',
  ])('refuses %s with what it wants instead', (query) => {
    const parsed = parse(query);
    expect(parsed).toMatchObject({ ok: false, code: 'bad-parameter' });
    if (parsed.ok) return;
    expect(parsed.text.en).toMatch(/^The parameter \w+ does not take ".*"\. It wants .+\.$/);
    expect(parsed.text.pt).toMatch(/^O parâmetro \w+ não aceita ".*"\. Espera .+\.$/);
  });

  it('names the parameters there are when one does not exist', () => {
    expect(parse('sevrity=high')).toMatchObject({
      ok: false,
      code: 'unknown-parameter',
      text: { en: expect.stringContaining('severity, direction') as string },
    });
    expect(parse('__proto__=1')).toMatchObject({ ok: false, code: 'unknown-parameter' });
  });

  it('quotes a long value shortened', () => {
    const parsed = parse(`symbol=${'x'.repeat(5000)}`);
    expect(parsed.ok ? '' : parsed.text.en.length).toBeLessThan(200);
  });
});
