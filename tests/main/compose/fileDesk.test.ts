import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NO_FILE_CHOICES } from '../../../app/contract/noFileChoices';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalStart } from '../../support/terminalStart';

const SETTINGS = `
instruments: [{ symbol: NIKKEI, tickSize: 1, currency: JPY, calendar: osaka }]
calendars: [{ name: osaka, zone: Asia/Tokyo, sessions: [{ from: 2018-01-01, open: '08:45', close: '15:45' }] }]
`;

it("shows a file's times, before the import and after, by the hours that the trader gave its symbol", async () => {
  const root = terminalFolder();
  writeFileSync(`${root}/alertas.yaml`, SETTINGS);
  const { terminal } = terminalStart(root);
  const { files } = terminal;
  const zoneOf = async (name: string, rows: string) => {
    writeFileSync(`${root}/${name}`, rows);
    const offered = files.offer(`${root}/${name}`);
    if (!offered.ok) throw new Error(offered.text.en);
    const { id } = offered.value;
    const seen = await files.preview(id, NO_FILE_CHOICES);
    if (!seen.ok) throw new Error(seen.text.en);
    const done = await files.import(id, NO_FILE_CHOICES, null);
    const shown = [sessionCalendar(seen.value.calendar).zone, new Date(seen.value.from).toISOString()];
    return done.ok ? [...shown, sessionCalendar(done.value.calendar).zone] : shown;
  };
  const rows = 'time,open,high,low,close\n2026-07-21 09:00,5,6,4,5\n2026-07-21 09:05,5,6,4,5\n';
  expect(await zoneOf('NIKKEI_M5.csv', rows)).toEqual([
    'Asia/Tokyo',
    '2026-07-21T00:00:00.000Z',
    'Asia/Tokyo',
  ]);
  expect(await zoneOf('WIN$N_M5.csv', rows)).toEqual([
    'America/Sao_Paulo',
    '2026-07-21T12:00:00.000Z',
    'America/Sao_Paulo',
  ]);
  expect(await zoneOf('noname.csv', rows)).toEqual(['America/Sao_Paulo', '2026-07-21T12:00:00.000Z']);
});
