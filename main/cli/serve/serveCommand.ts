import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from '../../../app/engine/ports';
import { toAlertJson } from '../../../app/contract/alertJson';
import { compose } from '../../compose';
import type { PortStatus, Terminal } from '../../compose/composeTypes';
import { alertLine, healthLine } from '../../headlessLines';
import type { Command, CommandCall } from '../command';
import { placesOf } from '../placesOf';
import { readWholeNumber } from '../readWholeNumber';
import { serveTexts } from './serveTexts';

const LAST_PORT = 65_535;
const LONGEST_SECONDS = 31_536_000;

/** `vigia serve`: everything but the window, alerts as lines, until a signal comes. */
export const serveCommand: Command = {
  words: ['serve'],
  operands: '',
  arity: [0, 0],
  summary: serveTexts.summary,
  help: serveTexts.help,
  options: {
    'http-port': { type: 'string' },
    'bridge-port': { type: 'string' },
    'exit-after': { type: 'string' },
  },
  async run(call) {
    const { io, values } = call;
    const httpPort = readWholeNumber(values, 'http-port', LAST_PORT);
    const bridgePort = readWholeNumber(values, 'bridge-port', LAST_PORT);
    const exitAfter = readWholeNumber(values, 'exit-after', LONGEST_SECONDS);
    for (const read of [httpPort, bridgePort, exitAfter]) {
      if (read.ok) continue;
      io.fail(read.problem.text);
      return 2;
    }
    if (!httpPort.ok || !bridgePort.ok || !exitAfter.ok) return 2;
    const composed = compose({
      ...placesOf(call),
      httpPort: httpPort.value,
      bridgePort: bridgePort.value,
    });
    if (!composed.ok) {
      io.fail(composed.problem.text);
      return 1;
    }
    return serve(call, composed.value, exitAfter.value);
  },
};

async function serve(call: CommandCall, terminal: Terminal, exitAfter: number | null): Promise<number> {
  const { io, language, values } = call;
  const json = values.json === true;
  const tell = ({ level, text }: Notice): void => {
    if (level !== 'info') io.fail(text);
  };
  for (const notice of terminal.port.snapshot().notices) tell(notice);
  terminal.port.subscribe((event) => {
    if (event.type === 'notice') tell(event.notice);
    if (event.type !== 'alert' || event.alert.reason !== null) return;
    io.out(json ? JSON.stringify(toAlertJson(event.alert)) : alertLine(event.alert, language));
  });
  await terminal.start();
  const { http, bridge } = terminal.ports();
  // Without its ports a terminal without a window is of no use to anyone; the notices have said why.
  if (!http.open || !bridge.open) {
    await terminal.stop();
    return 1;
  }
  if (!json) for (const line of greeting(call, http, bridge, terminal)) io.out(line);
  const ends = [io.interrupted];
  const timer = new AbortController();
  if (exitAfter !== null)
    ends.push(sleep(exitAfter * 1000, undefined, { signal: timer.signal }).catch(() => undefined));
  await Promise.race(ends);
  timer.abort();
  await terminal.stop();
  return 0;
}

function greeting(
  { language }: CommandCall,
  http: PortStatus,
  bridge: PortStatus,
  terminal: Terminal,
): string[] {
  const lines = [
    healthLine(http.port, http.host, language),
    serveTexts.bridge(bridge.host, bridge.port)[language],
  ];
  return terminal.simulation.running() ? [...lines, serveTexts.simulated[language]] : lines;
}
