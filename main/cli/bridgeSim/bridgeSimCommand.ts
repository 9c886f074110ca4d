import { resolve } from 'node:path';
import { createSystemClock } from '../../clock';
import { createSystemScheduler } from '../../scheduler';
import type { Command, CommandCall } from '../command';
import { addressOf, type Address } from './addressOf';
import type { Bars } from '../../compose/readBars';
import type { BarsReader } from './barsReader';
import { bridgeSimTexts } from './bridgeSimTexts';
import { placesOf } from '../placesOf';
import { playFile } from './playFile';
import { readSimCall } from './readSimCall';
import { closingText, failureOf, reportOf } from './simReport';
import { whatToPlay, type Played } from './whatToPlay';

const PROGRESS_EVERY_MS = 100;

/** `vigia bridge-sim FILE`: a terminal out of a file, for tests, demonstrations and markets that are closed. */
export function createBridgeSimCommand(readBars: BarsReader): Command {
  return {
    words: ['bridge-sim'],
    operands: 'FILE',
    arity: [1, 1],
    summary: bridgeSimTexts.summary,
    help: bridgeSimTexts.help,
    options: Object.fromEntries(
      ['speed', 'symbol', 'from', 'to', 'history', 'host', 'port', 'token', 'tick-size'].map(
        (name) => [name, { type: 'string' }] as const,
      ),
    ),
    async run(call) {
      const { values, positionals, io } = call;
      const asked = readSimCall(values);
      if (!asked.ok) {
        io.fail(asked.text);
        return 2;
      }
      const file = resolve(io.cwd, positionals[0] ?? '');
      const address = addressOf(call, asked.value);
      if (!address.ok) {
        io.fail(address.text);
        return 1;
      }
      const read = await readBars(file, asked.value.symbol, placesOf(call));
      if (!read.ok) {
        io.fail(read.problem.text);
        return 1;
      }
      const played = whatToPlay(file, read.value, asked.value);
      if (!played.ok) {
        io.fail(played.text);
        return 2;
      }
      return await play(call, read.value, { ...address.value, ...played.value, speed: asked.value.speed });
    },
  };
}

async function play(
  call: CommandCall,
  bars: Bars,
  what: Address & Played & { readonly speed: number },
): Promise<number> {
  const { io, language } = call;
  const clock = createSystemClock();
  const began = clock.now();
  let shownAt = -Infinity;
  const { end, progress } = await playFile({
    ...what,
    clock,
    scheduler: createSystemScheduler(),
    interrupted: io.interrupted,
    onWaiting: () => io.fail(bridgeSimTexts.waiting(what.host, what.port)),
    onProgress(done, total, last) {
      if (done < total && clock.now() - shownAt < PROGRESS_EVERY_MS) return;
      shownAt = clock.now();
      io.progress(done, total, `${done}/${total} ${new Date(last).toISOString().slice(0, 10)}`);
    },
  });
  const seconds = (clock.now() - began) / 1000;
  const failure = failureOf(end, what);
  if (failure !== null) {
    io.fail(failure);
    return 1;
  }
  if (call.values.json === true) {
    io.out(JSON.stringify(reportOf(end, progress, what, seconds, bars)));
    return 0;
  }
  const [first] = bars.rejected;
  if (first !== undefined) {
    io.out(bridgeSimTexts.rejectedRows(bars.rejectedCount, first.line, first.reason)[language]);
  }
  io.out(closingText(end, progress, what.symbol, seconds)[language]);
  return 0;
}
