import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { toAlertJson } from '../../../app/contract/alertJson';
import type { AlertDraft } from '../../../app/alerts/alert';
import type { ReplayRun } from '../../../app/engine/replay/replayRun';
import { createSystemClock } from '../../clock';
import { openReplayFile } from '../../compose/replay/openReplayFile';
import { replayAlert } from '../../compose/replay/replayAlert';
import { alertLine } from '../../headlessLines';
import { createSystemScheduler } from '../../scheduler';
import type { Command, CommandCall } from '../command';
import { placesOf } from '../placesOf';
import { CHOICE_OPTIONS, readChoices } from '../readChoices';
import { readingFailure } from '../readingFailure';
import { readReplayCall, type ReplayCall } from './readReplayCall';
import { replayTexts } from './replayTexts';

const INTERRUPTED = 130;
/** Candles between two looks at the keyboard, when nothing waits. */
const AT_ONCE = 2_000;
const SHORTEST_WAIT_MS = 10;

/** `vigia replay FILE`: a file through the engine, each alert as a line; nothing is stored and nobody is called. */
export const replayCommand: Command = {
  words: ['replay'],
  operands: 'FILE',
  arity: [1, 1],
  summary: replayTexts.summary,
  help: replayTexts.help,
  options: {
    ...CHOICE_OPTIONS,
    ...Object.fromEntries(
      ['speed', 'from', 'to', 'tick-size'].map((name) => [name, { type: 'string' }] as const),
    ),
    all: { type: 'boolean' },
  },
  async run(call) {
    const { values, positionals, io, language } = call;
    const choices = readChoices(values);
    const asked = readReplayCall(values);
    if (!choices.ok || !asked.ok) {
      if (!choices.ok) io.fail(choices.text);
      else if (!asked.ok) io.fail(asked.text);
      return 2;
    }
    let interrupted = false;
    void io.interrupted.then(() => (interrupted = true));
    const opened = await openReplayFile({
      ...placesOf(call),
      file: resolve(io.cwd, positionals[0] ?? ''),
      choices: choices.value,
      tickSize: asked.value.tickSize,
      cancelled: () => interrupted,
    });
    if (!opened.ok) {
      io.fail(readingFailure(opened.problem));
      return opened.problem.code === 'cancelled' ? INTERRUPTED : 1;
    }
    const { runFrom, zone, understood, rejectedCount } = opened.value;
    const run = runFrom(asked.value.from?.(zone) ?? null);
    const from = run.position;
    const end = asked.value.to === null ? run.length : run.countBefore(asked.value.to(zone));
    if (from >= end) {
      io.fail(replayTexts.nothing);
      return 2;
    }
    if (values.json !== true) io.out(replayTexts.understood(understood, rejectedCount)[language]);
    const counts = await play(call, run, end, asked.value, () => interrupted);
    if (values.json !== true) io.out(replayTexts.done(run.position - from, counts)[language]);
    return run.position < end ? INTERRUPTED : 0;
  },
};

/** Closes the candles up to `end` and says what they find. */
async function play(
  { values, io, language }: CommandCall,
  run: ReplayRun,
  end: number,
  { speed }: ReplayCall,
  interrupted: () => boolean,
): Promise<{ readonly alerts: number; readonly refused: number }> {
  const clock = createSystemClock();
  const scheduler = createSystemScheduler();
  const counts = { alerts: 0, refused: 0 };
  const say = (draft: AlertDraft): void => {
    counts[draft.reason === null ? 'alerts' : 'refused'] += 1;
    if (draft.reason !== null && values.all !== true) return;
    const alert = replayAlert(draft, counts.alerts + counts.refused, clock.now());
    if (values.json === true) io.out(JSON.stringify(toAlertJson(alert)));
    else io.out(replayTexts.line(alertLine(alert, language), draft.reason)[language]);
  };
  const first = run.position;
  const began = clock.now();
  while (run.position < end && !interrupted()) {
    const due =
      speed === Infinity
        ? run.position + AT_ONCE
        : first + Math.floor(((clock.now() - began) / 1000) * speed) + 1;
    while (run.position < Math.min(due, end)) for (const draft of run.step() ?? []) say(draft);
    io.progress(run.position - first, end - first);
    if (speed === Infinity) await nextTurn();
    else if (run.position < end) {
      const wait = Math.max(SHORTEST_WAIT_MS, began + ((run.position - first) * 1000) / speed - clock.now());
      await new Promise<void>((done) => {
        const cancel = scheduler.after(wait, done);
        void io.interrupted.then(() => {
          cancel();
          done();
        });
      });
    }
  }
  return counts;
}
