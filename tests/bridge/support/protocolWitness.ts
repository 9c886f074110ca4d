import { createServer, type Server, type Socket } from 'node:net';
import { z } from 'zod';
import type { Row } from './scriptedTerminal';

const LINE_BYTES = 65_536;
const HIST_ROWS = 300;

const row = z
  .tuple([z.int(), z.number(), z.number(), z.number(), z.number(), z.int(), z.int(), z.int()])
  .refine(
    ([, open, high, low, close]) => high >= Math.max(open, close) && low <= Math.min(open, close),
    'no candle',
  );
const n = z.int().positive();
const seconds = z.int().nonnegative();
/** Protocol v1 as section 2 of mt5-bridge.md writes it, read strictly: no other field, no other type. */
const lineSchema = z.discriminatedUnion('t', [
  z.strictObject({
    n,
    t: z.literal('hello'),
    v: z.literal(1),
    vmin: z.literal(1),
    sid: z.string().min(1),
    tok: z.string(),
    ea: z.string().min(1),
    build: z.int(),
    sym: z.string().min(1),
    basis: z.string(),
    tf: z.int().positive(),
    dg: z.int(),
    pt: z.number().positive(),
    ts: z.number().positive(),
    chart: z.enum(['last', 'bid']),
    acct: z.enum(['demo', 'contest', 'real']),
    srv: z.string(),
    broker: z.string(),
    off: z.int(),
    now: seconds,
    cur: seconds,
    maxb: z.int(),
    delayed: z.union([z.literal(0), z.literal(1)]),
  }),
  z.strictObject({
    n,
    t: z.literal('hist'),
    rid: z.int().nonnegative(),
    i: z.int().nonnegative(),
    p: seconds,
    end: z.boolean(),
    sync: z.boolean(),
    partial: z.boolean(),
    bars: z.array(row).max(HIST_ROWS),
  }),
  z.strictObject({ n, t: z.literal('bar'), p: seconds, prov: z.boolean(), rev: z.boolean(), b: row }),
  z.strictObject({
    n,
    t: z.literal('form'),
    ms: z.int(),
    bid: z.number(),
    ask: z.number(),
    last: z.number(),
    b: row,
  }),
  z.strictObject({
    n,
    t: z.literal('hb'),
    now: seconds,
    off: z.int(),
    conn: z.boolean(),
    last: seconds,
    drop: z.int().nonnegative(),
    sendms: z.int().nonnegative(),
  }),
  z.strictObject({ n, t: z.literal('err'), code: z.string(), fatal: z.boolean(), msg: z.string() }),
  z.strictObject({ n, t: z.literal('bye'), why: z.string().min(1) }),
]);

export type ExpertLine = z.infer<typeof lineSchema>;
export type LineOf<T extends ExpertLine['t']> = Extract<ExpertLine, { t: T }>;

/** One connection of the expert, as the other side of the wire saw it. */
export class WitnessedLink {
  readonly lines: ExpertLine[] = [];
  closed = false;
  acknowledges = true;
  #unread = Buffer.alloc(0);

  constructor(
    readonly socket: Socket,
    readonly complain: (what: string) => void,
    readonly onLine: (line: ExpertLine, link: WitnessedLink) => void,
  ) {
    socket.on('data', (bytes) => this.#read(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
    });
  }

  /** Lines of one type, oldest first. */
  of<T extends ExpertLine['t']>(type: T): LineOf<T>[] {
    return this.lines.filter((line): line is LineOf<T> => line.t === type);
  }

  say(line: object | string): void {
    this.socket.write(typeof line === 'string' ? line : `${JSON.stringify(line)}\n`);
  }

  #read(bytes: Buffer): void {
    let rest = Buffer.concat([this.#unread, bytes]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      this.#take(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
    }
    this.#unread = rest;
  }

  #take(bytes: Buffer): void {
    const text = bytes.toString('latin1');
    if (bytes.length + 1 > LINE_BYTES) this.complain(`a line of ${bytes.length + 1} bytes`);
    if (!/^[\x20-\x7e]*$/.test(text)) this.complain(`not ASCII: ${text}`);
    const parsed = lineSchema.safeParse(jsonOrNull(text));
    if (!parsed.success) {
      this.complain(`not protocol v1 (${parsed.error.issues[0]?.message ?? ''}): ${text.slice(0, 200)}`);
      return;
    }
    const line = parsed.data;
    const due = (this.lines.at(-1)?.n ?? 0) + 1;
    if (line.n !== due) this.complain(`n is ${line.n} where ${due} was due`);
    if ((line.t === 'hello') !== (due === 1)) this.complain(`${line.t} as line ${due}`);
    this.#checkOrder(line);
    this.lines.push(line);
    this.onLine(line, this);
  }

  /** A chunk joins the one before it, and its rows ascend. */
  #checkOrder(line: ExpertLine): void {
    if (line.t === 'bar' && line.p >= line.b[0]) this.complain(`bar ${line.b[0]} after p ${line.p}`);
    if (line.t !== 'hist') return;
    const times = line.bars.map(([time]) => time);
    if ([line.p, ...times].some((time, at, all) => at > 0 && time <= all[at - 1]!)) {
      this.complain(`hist rows are not in order: ${line.p}, ${times.join()}`);
    }
    const before = this.of('hist').at(-1);
    const i = before?.rid === line.rid && !before.end ? before.i + 1 : 0;
    if (line.i !== i) this.complain(`hist chunk ${line.i} where ${i} was due`);
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the witness answers by itself. */
export interface WitnessManners {
  /** Null: no welcome. `stored`: since the newest closed candle that any connection has brought. */
  welcome: { readonly since: number | 'stored'; readonly bars: number; readonly form_ms?: number } | null;
  /** Said to a hello in place of the welcome. */
  refusal: object | null;
  /** Acknowledge every so many lines; 0 = never. */
  ackEvery: number;
}

/**
 * The app's side of the wire, written from the protocol alone and without a line of the app: it checks every line of
 * the expert strictly and answers as little as it is told to.
 */
export class ProtocolWitness {
  readonly complaints: string[] = [];
  readonly links: WitnessedLink[] = [];
  readonly manners: WitnessManners = { welcome: { since: 0, bars: 5000 }, refusal: null, ackEvery: 1 };
  port = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer({ noDelay: true }, (socket) => {
      this.links.push(
        new WitnessedLink(
          socket,
          (what) => this.complaints.push(what),
          (line, link) => this.#answer(line, link),
        ),
      );
    });
  }

  /** The newest connection. */
  get link(): WitnessedLink {
    const link = this.links.at(-1);
    if (link === undefined) throw new Error('the expert has not called yet');
    return link;
  }

  /** Every closed candle received so far as an app would have it, by its time. */
  get stored(): ReadonlyMap<number, Row> {
    const rows = this.links.flatMap(({ lines }) =>
      lines.flatMap((line) => (line.t === 'hist' ? line.bars : line.t === 'bar' ? [line.b] : [])),
    );
    return new Map(rows.map((row) => [row[0], row]));
  }

  start(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen({ host: '127.0.0.1', port: this.port }, () => {
        const address = this.#server.address();
        this.port = typeof address === 'object' && address !== null ? address.port : 0;
        resolve();
      });
    });
  }

  stop(): Promise<void> {
    for (const link of this.links) link.socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #answer(line: ExpertLine, link: WitnessedLink): void {
    const { welcome, refusal, ackEvery } = this.manners;
    if (line.t === 'hello' && refusal !== null) link.say(refusal);
    else if (line.t === 'hello' && welcome !== null) {
      const since = welcome.since === 'stored' ? Math.max(0, ...this.stored.keys()) : welcome.since;
      link.say({ v: 1, t: 'welcome', form_ms: 250, ...welcome, since });
    } else if (ackEvery > 0 && line.n % ackEvery === 0) link.say({ t: 'ack', n: line.n, last: 0 });
  }
}
