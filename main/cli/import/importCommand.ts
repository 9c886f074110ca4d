import { basename, resolve } from 'node:path';
import { importFile } from '../../compose/importFile';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { importTexts } from './importTexts';

const SHOWN = 10;
/** `SYMBOL_TF_from_to.csv`, as MetaTrader names its exports. */
const NAMED = /^([A-Za-z0-9$@.]+)_(?:M|H|D)\d+_/i;

/** `vigia import FILE`: history from a file; what was live stays as the bridge said it. */
export const importCommand: Command = {
  words: ['import'],
  operands: 'FILE',
  arity: [1, 1],
  summary: importTexts.summary,
  help: importTexts.help,
  options: { symbol: { type: 'string' }, 'tick-size': { type: 'string' } },
  async run(call) {
    const { values, positionals, io, language } = call;
    const file = resolve(io.cwd, positionals[0] ?? '');
    const symbol = typeof values.symbol === 'string' ? values.symbol : NAMED.exec(basename(file))?.[1];
    if (symbol === undefined) {
      io.fail(importTexts.noSymbol(file));
      return 2;
    }
    const tick = values['tick-size'];
    const tickSize = typeof tick === 'string' ? Number(tick) : null;
    if (tickSize !== null && !(tickSize > 0 && Number.isFinite(tickSize))) {
      io.fail(importTexts.badTick(String(tick)));
      return 2;
    }
    const imported = await importFile({
      ...placesOf(call),
      file,
      symbol,
      tickSize,
      progress: (done, total) => io.progress(done, total),
    });
    if (!imported.ok) {
      io.fail(imported.problem.text);
      return 1;
    }
    const report = imported.value;
    if (values.json === true) {
      io.out(JSON.stringify(report));
      return 0;
    }
    io.out(importTexts.done(report)[language]);
    for (const { at, reason } of report.rejected.slice(0, SHOWN))
      io.out(importTexts.rejected(at, reason)[language]);
    if (report.rejected.length > SHOWN) io.out(importTexts.more(report.rejected.length - SHOWN)[language]);
    return 0;
  },
};
