import { resolve } from 'node:path';
import type { Alert } from '../../../app/alerts/alert';
import { parseHistoryQuery } from '../../../app/contract/serverHistoryQuery';
import { createAlertsText, type AlertsFormat } from '../../alertsText';
import { openReading } from '../../compose/openReading';
import type { Command } from '../command';
import { emit } from '../emit';
import { placesOf } from '../placesOf';
import { alertsExportTexts } from './alertsExportTexts';

const FILTERS = [
  'from',
  'to',
  'symbol',
  'pattern',
  'severity',
  'direction',
  'status',
  'origin',
  'reason',
] as const;

/** `vigia alerts export`: the alert history for spreadsheets and programs; works while Vigia runs. */
export const alertsExportCommand: Command = {
  words: ['alerts', 'export'],
  operands: '',
  arity: [0, 0],
  summary: alertsExportTexts.summary,
  help: alertsExportTexts.help,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    ...Object.fromEntries(FILTERS.map((name) => [name, { type: 'string' } as const])),
  },
  async run(call) {
    const { values, io, language } = call;
    const format = typeof values.format === 'string' ? values.format : values.json === true ? 'json' : 'csv';
    if (format !== 'csv' && format !== 'json') {
      io.fail(alertsExportTexts.badFormat(format));
      return 2;
    }
    const asked = FILTERS.flatMap((name) => {
      const value = values[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    const read = parseHistoryQuery(
      asked.some(([name]) => name === 'reason') ? asked : [...asked, ['reason', 'all']],
    );
    if (!read.ok) {
      io.fail(read.text);
      return 2;
    }
    const opened = openReading(placesOf(call).dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return 1;
    }
    const { archive } = opened.value;
    const out = typeof values.out === 'string' ? resolve(io.cwd, values.out) : null;
    let count = 0;
    const { query } = read;
    function* counted(): Iterable<Alert> {
      for (const alert of archive.alerts(query)) {
        count++;
        yield alert;
      }
    }
    const done = await emit(io, out, textOf(format, counted()), archive);
    archive.close();
    if (!done.ok) {
      io.fail(done.problem.text);
      return 1;
    }
    if (out !== null && values.json !== true) io.out(alertsExportTexts.written(count, out)[language]);
    return 0;
  },
};

function* textOf(format: AlertsFormat, alerts: Iterable<Alert>): Iterable<string> {
  const text = createAlertsText(format);
  yield text.begin();
  for (const alert of alerts) yield text.add(alert);
  yield text.end();
}
