import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../main/cli/commands';
import { runCommandLine } from '../../main/cli/runCommandLine';
import { terminalCandles } from '../support/terminalCandles';
import { terminalFolder } from '../support/terminalFolder';
import { terminalIo } from '../support/terminalIo';
import { hostileText } from './hostileText';

const OWN_TAGS = new Set(
  ['html', 'head', 'meta', 'title', 'style', 'body', 'h1', 'h2', 'p', 'pre', 'code', 'table', 'thead'].concat(
    ['tbody', 'tr', 'th', 'td', 'svg', 'path', 'line', 'rect', 'text', 'circle', 'polyline', 'g'],
  ),
);

/** Two decimals, so that no row is taken for another notation. */
function candleFile(): string {
  const rows = terminalCandles(400).map(({ time, open, high, low, close }) => {
    const moment = new Date(time).toISOString().slice(0, 16).replace('T', ' ');
    return [moment, ...[open, high, low, close].map((price) => price.toFixed(2)), 10].join(',');
  });
  return ['time,open,high,low,close,volume', ...rows, ''].join('\n');
}

describe('the HTML report about a symbol of any name', () => {
  it('has no tag, script and handler that Vigia did not write', { timeout: 60_000 }, async () => {
    const root = terminalFolder();
    const file = join(root, 'candles.csv');
    writeFileSync(file, candleFile());
    let written = 0;
    await fc.assert(
      fc.asyncProperty(hostileText, async (symbol) => {
        const io = terminalIo(root);
        const html = join(root, 'report.html');
        const choices = ['--timeframe', 'M5', '--zone', 'UTC', '--tick-size', '5'];
        const words = ['backtest', file, `--symbol=${symbol}`, ...choices, '--html', html];
        const code = await runCommandLine([...words, '--data-dir', root], COMMANDS, io, 'en');
        // A name that nobody may have is refused in a sentence.
        if (code !== 0) {
          expect(io.failures.map(({ pt, en }) => pt.length * en.length > 0)).toEqual([true]);
          return;
        }
        written += 1;
        const page = readFileSync(html, 'utf8').replace('<!doctype', '');
        for (const [, tag = ''] of page.matchAll(/<\/?([a-z][\w-]*)/gi)) expect(OWN_TAGS).toContain(tag);
        expect(/<[^>]*\s(?:href|src|on\w+)\s*=/i.test(page), symbol).toBe(false);
      }),
      { seed: 20_261_143, numRuns: 12 },
    );
    expect(written).toBeGreaterThan(3);
  });
});
