import type { AppReply } from './appReplies';
import { openLink } from './simLink';
import type { SimEnd, SimOptions, SimProgress } from './simOptions';
import { createSimPlayer, type SimPlayer } from './simPlayer';
import { createTerminalLines } from './terminalLines';

const WELCOME_MS = 5_000;
const APP_SILENCE_MS = 30_000;
const HEARTBEAT_MS = 5_000;
/** The player wakes up this often to see what is due. */
const TURN_MS = 10;

/** One connection: plays from where the app stands to the end of the file, or until the connection ends. */
export async function playSession(options: SimOptions, progress: SimProgress): Promise<SimEnd> {
  const { clock, scheduler } = options;
  const lines = createTerminalLines(options);
  let player: SimPlayer | null = null;
  let welcomed = false;
  let acknowledged = 0;
  let heardAt = clock.now();
  let heartbeatAt = clock.now();
  let cancelTurn: () => void = () => undefined;
  let finish: (end: SimEnd) => void = () => undefined;
  const ended = new Promise<SimEnd>((resolve) => {
    finish = resolve;
  });

  function onReply(reply: AppReply): void {
    heardAt = clock.now();
    switch (reply.t) {
      case 'welcome':
        progress.connections += 1;
        welcomed = player?.begin(reply.since, reply.bars, reply.form_ms) === true;
        if (!welcomed) finish({ kind: progress.played === 0 ? 'already-there' : 'finished' });
        break;
      case 'need':
        player?.answer(reply.rid, reply.from);
        break;
      case 'ack':
        acknowledged = reply.n;
        break;
      case 'err':
        if (reply.fatal) finish(endOf(reply.code, reply.msg));
        break;
      case 'bye':
        finish({ kind: 'lost' });
        break;
    }
    turn();
  }

  function turn(): void {
    if (player === null || link === null || !welcomed) return;
    const more = player.turn();
    if (!more && acknowledged >= link.sent()) finish({ kind: 'finished' });
  }

  function everyTurn(): void {
    const now = clock.now();
    if (now - heardAt > (welcomed ? APP_SILENCE_MS : WELCOME_MS)) {
      finish({ kind: welcomed ? 'lost' : 'no-welcome' });
      return;
    }
    if (welcomed && now - heartbeatAt >= HEARTBEAT_MS) {
      player?.heartbeat();
      heartbeatAt = now;
    }
    turn();
    cancelTurn = scheduler.after(TURN_MS, everyTurn);
  }

  const link = await openLink(options.host, options.port, {
    onReply,
    onDrain: turn,
    onClosed: () => finish({ kind: welcomed ? 'lost' : 'no-welcome' }),
  });
  if (link === null) return { kind: 'no-listener' };
  void options.interrupted.then(() => finish({ kind: 'interrupted' }));
  player = createSimPlayer(options, progress, lines, link, () => link.sent() - acknowledged);
  link.send([lines.hello(Math.min(progress.forming, options.candles.length - 1))]);
  everyTurn();
  const end = await ended;
  cancelTurn();
  link.send([{ t: 'bye', why: end.kind }]);
  link.end();
  return end;
}

/** An app that failed within itself may do better next time; whatever else it refuses stays refused. */
function endOf(code: string, message: string): SimEnd {
  return code === 'internal' ? { kind: 'lost' } : { kind: 'refused', code, message };
}
