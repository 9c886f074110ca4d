import { openReading } from '../../compose/openReading';
import type { Command } from '../command';
import { placesOf } from '../placesOf';
import { explainMoment } from './explainMoment';
import { listRefused } from './listRefused';
import { readMoment } from './readMoment';
import { whyTexts } from './whyTexts';

const FILTERS = ['from', 'to', 'symbol', 'pattern', 'reason', 'limit'] as const;

/** `vigia alerts why`: what was found and not told, or what each detector saw on one candle; works while Vigia runs. */
export const alertsWhyCommand: Command = {
  words: ['alerts', 'why'],
  operands: '',
  arity: [0, 0],
  summary: whyTexts.summary,
  help: whyTexts.help,
  options: {
    ...Object.fromEntries(FILTERS.map((name) => [name, { type: 'string' } as const])),
    at: { type: 'string' },
    timeframe: { type: 'string' },
  },
  run(call) {
    const { values, io } = call;
    const refuse = (text: Parameters<typeof io.fail>[0]): Promise<number> => {
      io.fail(text);
      return Promise.resolve(2);
    };
    const text = (name: string): string | null => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    };
    const at = text('at');
    const symbol = text('symbol');
    if (at === null && text('timeframe') !== null) return refuse(whyTexts.needsAt);
    const moment = at === null ? null : readMoment(at);
    if (at !== null) {
      const extra = FILTERS.find((name) => name !== 'symbol' && text(name) !== null);
      if (extra !== undefined) return refuse(whyTexts.alone(extra));
      if (symbol === null) return refuse(whyTexts.needsSymbol);
      if (moment === null) return refuse(whyTexts.badTime(at));
    }
    const { dataDir, configFile } = placesOf(call);
    const opened = openReading(dataDir);
    if (!opened.ok) {
      io.fail(opened.problem.text);
      return Promise.resolve(1);
    }
    const reading = opened.value;
    try {
      if (moment === null || symbol === null) {
        const asked = FILTERS.flatMap((name) => {
          const value = text(name);
          return value === null ? [] : [[name, value] as const];
        });
        return Promise.resolve(listRefused(call, reading, asked));
      }
      const question = { symbol, timeframe: text('timeframe'), at: moment };
      return Promise.resolve(explainMoment(call, reading, configFile, question));
    } finally {
      reading.archive.close();
    }
  },
};
