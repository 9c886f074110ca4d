import { describe, expect, it } from 'vitest';
import { BridgeBench, closeBenches, CUR, HELLO, row, TF, utc } from './support/bridgeBench';
import { until } from './support/until';

closeBenches();

describe('a bad line', () => {
  it.each([
    ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d, 0x0a])],
    ['that is not JSON', '{"n":2,"t":"bar"\n'],
    ['that is empty', '\n'],
    ['that is a list', '[1,2,3]\n'],
    ['without a type', '{"n":2}\n'],
    ['whose number is a text', '{"n":"2","t":"hb"}\n'],
    ['of a known type without its fields', '{"n":2,"t":"bar","p":0}\n'],
    ['whose row is too short', '{"n":2,"t":"bar","p":0,"prov":false,"rev":false,"b":[1,2,3]}\n'],
    ['whose row holds a text', '{"n":2,"t":"bar","p":0,"b":[1,"2",3,4,5,6,7,8]}\n'],
    [
      'with more than 300 rows',
      `{"n":2,"t":"hist","rid":0,"i":0,"p":0,"end":true,"bars":[${'0,'.repeat(300)}0]}\n`,
    ],
    ['with a time before 1970', '{"n":2,"t":"bar","p":-5,"b":[1,2,3,4,5,6,7,8]}\n'],
  ])('%s is counted and skipped, and the connection goes on', async (_name, bytes) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(bytes);
    bridge.send('bar', { p: 0, prov: false, rev: false, b: row(CUR - TF) });
    await bench.taken(bridge);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 1, unknownTypes: 0 });
    expect(bench.market.feeds.at(-1)?.quarantined).toBe(1);
    expect(bench.market.times).toEqual([utc(CUR - TF)]);
  });

  it('stands in the log with at most 120 bytes, all of them printable', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(`\u001b[2J"\\ção${'x'.repeat(500)}\n`);
    await bench.taken(bridge);
    const line = bench.logged.find((entry) => entry.includes('bad line')) ?? '';
    const { bytes } = JSON.parse(line.slice(line.indexOf('{'))) as { bytes: string };
    expect(bytes).toMatch(/^\\x1b\[2J"\\x5c\\xc3\\xa7\\xc3\\xa3ox+…$/);
    expect(bytes.match(/x(?![0-9a-f]{2})/g)).toHaveLength(120 - 11);
  });

  it('is borne twenty times a minute, and the next one closes', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (let round = 0; round < 5; round++) {
      bridge.raw('no\n'.repeat(20), 20);
      await bench.taken(bridge);
      for (let step = 0; step < 6; step++) {
        bench.time.advance(10_000);
        bridge.send('tick', {});
        await bench.taken(bridge);
      }
    }
    bridge.raw('no\n'.repeat(21), 21);
    expect(await bridge.next('err')).toMatchObject({ code: 'proto', msg: 'more than 20 bad lines a minute' });
    await bridge.ended;
    expect(bench.listener.status().counters.badLines).toBe(121);
  });
});

describe('a line of a type this version does not know', () => {
  it('is counted and skipped', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (const type of ['depth', 'toString', '__proto__']) bridge.send(type, { levels: [] });
    await bench.taken(bridge);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 0, unknownTypes: 3 });
  });
});

describe('the number of a line', () => {
  it.each([
    ['jumps', 4],
    ['repeats', 1],
    ['goes back', 0],
  ])('that %s closes the connection', async (_name, n) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(`{"n":${n},"t":"tick"}\n`);
    expect(await bridge.next('err')).toMatchObject({
      code: 'proto',
      fatal: true,
      msg: `n is ${n} where 2 was due`,
    });
    await bridge.ended;
  });

  it('starts at 1', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    bridge.raw(`${JSON.stringify({ n: 2, t: 'hello', ...HELLO })}\n`);
    expect(await bridge.next('err')).toMatchObject({ code: 'proto' });
    await bridge.ended;
  });
});

describe('the length of a line', () => {
  const padded = (bytes: number): string => {
    const start = '{"n":2,"t":"tick","pad":"';
    return `${start}${'x'.repeat(bytes - start.length - 2)}"}`;
  };

  it('may be 65,536 bytes', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(`${padded(65_536)}\n`);
    await bench.taken(bridge);
    expect(bench.listener.status().counters.badLines).toBe(0);
  });

  it('closes the connection beyond that, whether its LF comes or not', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(padded(65_537));
    expect(await bridge.next('err')).toMatchObject({
      code: 'proto',
      msg: 'a line is longer than 65536 bytes',
    });
    await bridge.ended;
  });

  it('is counted before hello, too', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    bridge.raw(Buffer.alloc(70_000, 0x20));
    expect(await bridge.next('err')).toMatchObject({ code: 'proto' });
    await bridge.ended;
  });
});

describe('bytes in pieces', () => {
  it('make the same lines, also when a piece ends inside a character', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    const bytes = Buffer.from(`${JSON.stringify({ n: 1, t: 'hello', ...HELLO, broker: 'Açaí Ações €' })}\n`);
    for (const byte of bytes) {
      bridge.raw(Buffer.from([byte]), 0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await bridge.next('welcome');
    expect(bench.market.feeds.at(-1)?.broker).toBe('Açaí Ações €');
  });

  it('may carry many lines at once and end with CR LF', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const lines = Array.from({ length: 200 }, (_, index) => {
      const time = CUR - (200 - index) * TF;
      return `${JSON.stringify({ n: index + 2, t: 'bar', p: index === 0 ? 0 : time - TF, prov: false, rev: false, b: row(time) })}\r\n`;
    });
    bridge.raw(lines.join(''), 200);
    await bench.taken(bridge);
    expect(bench.market.times).toHaveLength(200);
  });

  it('sent just before the bridge hangs up are not lost', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    for (let index = 0; index < 500; index++) {
      const time = CUR - (500 - index) * TF;
      bridge.send('bar', { p: index === 0 ? 0 : time - TF, prov: false, rev: false, b: row(time) });
    }
    bridge.socket.end();
    await until(() => bench.listener.status().sessions.length === 0);
    expect(bench.market.times).toHaveLength(500);
  });
});

describe('a row goes into quarantine', () => {
  const at = CUR - TF;
  it.each([
    ['when a price is not finite', `[${at},1e999,178000,178000,178000,1,1,5]`],
    ['when its high is below the body', `[${at},178000,178000,177900,178050,1,1,5]`],
    ['when its low is above the body', `[${at},178000,178100,178010,178050,1,1,5]`],
    ['when its low is not positive', `[${at},5,10,0,5,1,1,5]`],
    ['when a price is off the tick grid', `[${at},178000,178002,178000,178000,1,1,5]`],
    ['when its time is off the timeframe', `[${at + 60},178000,178000,178000,178000,1,1,5]`],
    ['when its time is broken', `[${at}.5,178000,178000,178000,178000,1,1,5]`],
    ['when it lies in the future', `[${CUR + 2 * TF},178000,178000,178000,178000,1,1,5]`],
    ['when a volume is negative', `[${at},178000,178000,178000,178000,-1,1,5]`],
  ])('%s', async (_name, text) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    bridge.raw(`{"n":2,"t":"bar","p":0,"prov":false,"rev":false,"b":${text}}\n`);
    await bench.taken(bridge);
    expect(bench.market.applied).toEqual([]);
    expect(bench.listener.status().counters).toMatchObject({ badLines: 0, quarantinedRows: 1 });
    expect(bench.market.feeds.at(-1)?.quarantined).toBe(1);
  });

  it('not when its prices miss the grid by what doubles do: they are put on it', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    const b = [at, 178795.0000001, 178800.00000001, 178789.9999999, 178795, 1, 1, 5];
    bridge.send('bar', { p: 0, prov: false, rev: false, b });
    await bench.taken(bridge);
    expect(bench.market.candles[0]).toMatchObject({ open: 178795, high: 178800, low: 178790, close: 178795 });
  });

  it('not when the grid is a fraction that doubles cannot hold', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join({ sym: 'WDO$N', ts: 0.1, dg: 1 });
    bridge.send('bar', {
      p: 0,
      prov: false,
      rev: false,
      b: [at, 0.3, 0.30000000000000004, 0.1, 0.2, 1, 1, 1],
    });
    await bench.taken(bridge);
    expect(bench.market.candles[0]).toMatchObject({ open: 0.3, high: 0.3, low: 0.1, close: 0.2 });
  });
});
