import { connect, type Socket } from 'node:net';
import { readReply, type AppReply } from './appReplies';
import type { TerminalLine } from './terminalLines';

const CONNECT_MS = 5_000;

export interface LinkHandlers {
  readonly onReply: (reply: AppReply) => void;
  /** The socket takes more again. */
  readonly onDrain: () => void;
  readonly onClosed: () => void;
}

/** A connection to the app: numbered lines out, replies in. */
export interface SimLink {
  send(lines: readonly TerminalLine[]): void;
  /** `n` of the last line sent. */
  sent(): number;
  /** True while the system holds what was sent because the app does not read. */
  blocked(): boolean;
  /** Ends after what was sent. */
  end(): void;
}

/** @returns null when nobody listens there */
export function openLink(host: string, port: number, handlers: LinkHandlers): Promise<SimLink | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_MS });
    const giveUp = (): void => {
      socket.destroy();
      resolve(null);
    };
    socket.once('error', giveUp);
    socket.once('timeout', giveUp);
    socket.once('connect', () => {
      socket.off('error', giveUp);
      socket.off('timeout', giveUp);
      socket.setTimeout(0);
      socket.setNoDelay(true);
      resolve(linkOver(socket, handlers));
    });
  });
}

function linkOver(socket: Socket, { onReply, onDrain, onClosed }: LinkHandlers): SimLink {
  let n = 0;
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const reply = readReply(line);
      if (reply !== null) onReply(reply);
    }
  });
  socket.on('drain', onDrain);
  // What went wrong shows in the close that follows.
  socket.on('error', () => undefined);
  socket.on('close', onClosed);
  return {
    send(lines) {
      if (!socket.writable) return;
      socket.write(lines.map((line) => `${JSON.stringify({ n: ++n, ...line })}\n`).join(''));
    },
    sent: () => n,
    blocked: () => socket.writableNeedDrain,
    end: () => void socket.end(),
  };
}
