import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { closeBenches, SimBench } from './simBench';

closeBenches();

it("bridge-sim counts the days where the instrument trades, by the trader's own calendar too", async () => {
  const bench = await SimBench.start();
  const rows = ['time,open,high,low,close'];
  for (let hour = 0; hour < 48; hour++)
    rows.push(`${new Date(Date.UTC(2026, 6, 20, hour)).toISOString()},5,6,4,5`);
  const file = bench.file(rows.join('\n'), 'NIKKEI_H1.csv');
  writeFileSync(
    path.join(bench.folder, 'alertas.yaml'),
    `instruments: [{ symbol: NIKKEI, tickSize: 1, currency: JPY, calendar: osaka }]
calendars: [{ name: osaka, zone: Asia/Tokyo, sessions: [{ from: 2018-01-01, open: '08:45', close: '15:45' }] }]
`,
  );
  const day = ['--from', '2026-07-21', '--to', '2026-07-21', '--history', '0'];
  await bench.play(file, '--speed', 'max', ...day);
  const played = bench.market.candles.map(({ time }) => new Date(time).toISOString());
  expect([played[0], played.at(-1), played.length]).toEqual([
    '2026-07-20T15:00:00.000Z',
    '2026-07-21T14:00:00.000Z',
    24,
  ]);
});
