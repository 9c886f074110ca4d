import type { Socket } from 'node:net';
import type { Clock } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { Scheduler } from '../../app/engine/ports/scheduler';
import { escapeBytes } from './escapeBytes';
import { createLineSequence } from './lineSequence';
import { createLineSplitter } from './lineSplitter';
import { messageSchemas } from './messages';
import { createRateWindow } from './rateWindow';
import { readLine } from './readLine';
import { redact } from './redact';
import { encodeReply, type BridgeErrorCode, type Reply } from './replies';
import type { Session } from './session';
import { createSilenceMeter } from './silenceMeter';

const LINE_BYTES = 65_536;
const SOCKET_BYTES = 256 * 1024;
const HELLO_MS = 5_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const BAD_LINES_A_MINUTE = 20;
/** How long a refused bridge has to read why, before the socket is torn down. */
const FAREWELL_MS = 1_000;
/** Lines taken before other work gets its turn. */
const LINES_A_TURN = 128;

export interface ConnectionOptions {
  readonly socket: Socket;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Judges the first line: the session it opens, or nothing after it has ended the connection. */
  readonly open: (hello: object, connection: Connection) => Session | null;
  readonly onBadLine: (session: Session | null) => void;
  readonly onUnknownType: () => void;
  /** Once, when the connection counts no more. */
  readonly onClosed: (session: Session | null) => void;
}

/** One socket of a bridge: bytes to lines, lines to a session, and the rules about bad ones. */
export interface Connection {
  send(reply: Reply): void;
  /** Says why (`code` null: nothing to say) and closes. */
  end(code: BridgeErrorCode | null, message: string): void;
  /** Says bye and closes. */
  bye(why: string): void;
  session(): Session | null;
  lines(): number;
  /** Whether it has said nothing for so long that it counts as gone. */
  isSilent(): boolean;
}

interface PendingLine {
  readonly bytes: Buffer;
  readonly receivedAt: number;
}

export function createConnection(options: ConnectionOptions): Connection {
  const { socket, clock, scheduler, log } = options;
  const splitter = createLineSplitter(LINE_BYTES);
  const sequence = createLineSequence();
  const badLines = createRateWindow(MINUTE_MS, BAD_LINES_A_MINUTE + 1);
  let session: Session | null = null;
  let pending: PendingLine[] = [];
  let scheduled = false;
  let inputOver = false;
  let closed = false;
  const silence = createSilenceMeter(clock);
  let cancelSecond = scheduler.after(SECOND_MS, everySecond);
  const cancelHello = scheduler.after(HELLO_MS, () => {
    if (session === null) end('proto', 'no hello within 5 s');
  });

  const isClosed = (): boolean => closed;

  function write(line: string): void {
    if (socket.writable) socket.write(line);
    if (socket.writableLength > SOCKET_BYTES) close('the bridge does not read', () => socket.destroy());
  }

  function close(why: string, sayAndEnd: () => void): void {
    if (closed) return;
    closed = true;
    pending = [];
    cancelHello();
    cancelSecond();
    log('info', 'bridge disconnected', { series: session?.key.symbol ?? null, why: redact(why) });
    options.onClosed(session);
    session?.close();
    sayAndEnd();
    // What still comes is read and thrown away: tearing down at once could lose the reason on its way.
    socket.resume();
    scheduler.after(FAREWELL_MS, () => socket.destroy());
  }

  function end(code: BridgeErrorCode | null, message: string): void {
    const farewell = code === null ? '' : encodeReply({ t: 'err', code, fatal: true, msg: message });
    close(message, () => socket.end(farewell));
  }

  function everySecond(): void {
    if (closed) return;
    cancelSecond = scheduler.after(SECOND_MS, everySecond);
    // Lines that wait for their turn are no silence of the bridge.
    if (silence.isSilent() && session !== null && pending.length === 0) {
      end('proto', 'silent for 15 s');
      return;
    }
    session?.endTurn(sequence.count());
  }

  function rejectLine(line: Buffer, why: string): void {
    options.onBadLine(session);
    log('warn', 'bad line', { series: session?.key.symbol ?? null, why, bytes: redact(escapeBytes(line)) });
    if (session === null) {
      end('proto', `the first line must be hello: ${why}`);
      return;
    }
    if (badLines.add(clock.now()) > BAD_LINES_A_MINUTE) end('proto', 'more than 20 bad lines a minute');
  }

  function takeLine({ bytes, receivedAt }: PendingLine): void {
    const read = readLine(bytes);
    if (!read.ok) {
      sequence.skip();
      rejectLine(bytes, read.why);
      return;
    }
    if (!sequence.accept(read.n)) {
      end('proto', `n is ${read.n} where ${sequence.count() + 1} was due`);
      return;
    }
    if (session === null) {
      session = options.open(read.value, connection);
      if (session !== null) cancelHello();
      session?.welcome();
      return;
    }
    takeMessage(session, read.type, read.value, bytes, receivedAt);
  }

  function takeMessage(to: Session, type: string, value: object, bytes: Buffer, receivedAt: number): void {
    if (!isKnownType(type)) {
      options.onUnknownType();
      return;
    }
    const parsed = messageSchemas[type].safeParse(value);
    if (!parsed.success) {
      rejectLine(bytes, `not a ${type} of the protocol`);
      return;
    }
    if (!to.handle(parsed.data, receivedAt)) {
      rejectLine(bytes, `not a ${type} of the protocol`);
      return;
    }
  }

  function takeTurn(): void {
    scheduled = false;
    const turn = pending.slice(0, LINES_A_TURN);
    pending = pending.slice(turn.length);
    try {
      for (const line of turn) {
        if (isClosed()) return;
        takeLine(line);
      }
      if (!isClosed()) session?.endTurn(sequence.count());
    } catch (error) {
      log('error', 'bridge line failed', { error: error instanceof Error ? error.message : String(error) });
      end('internal', 'Vigia could not process a line; see its log');
    }
    if (closed) return;
    if (pending.length > 0) schedule();
    else if (inputOver) end(null, 'the bridge closed the connection');
    else socket.resume();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(takeTurn);
  }

  socket.on('data', (chunk: Buffer) => {
    if (closed) return;
    const receivedAt = clock.now();
    silence.heard();
    const lines = splitter.push(chunk);
    if (lines === null) {
      end('proto', `a line is longer than ${LINE_BYTES} bytes`);
      return;
    }
    for (const bytes of lines) pending.push({ bytes, receivedAt });
    if (scheduled || pending.length === 0) return;
    takeTurn();
    if (pending.length > 0) socket.pause();
  });
  socket.on('error', (error) => log('info', 'bridge socket', { error: error.message }));
  socket.on('close', () => {
    inputOver = true;
    if (pending.length === 0) end(null, 'the bridge closed the connection');
  });

  const connection: Connection = {
    send: (reply) => {
      if (!closed) write(encodeReply(reply));
    },
    end,
    bye: (why) => close(why, () => socket.end(encodeReply({ t: 'bye', why }))),
    session: () => session,
    lines: () => sequence.count(),
    isSilent: () => silence.isSilent(),
  };
  return connection;
}

function isKnownType(type: string): type is keyof typeof messageSchemas {
  return Object.hasOwn(messageSchemas, type);
}
