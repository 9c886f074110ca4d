import { describe, expect, it } from 'vitest';
import { BridgeBench, candle, closeBenches, CUR, HELLO, OFF, TF } from './support/bridgeBench';
import { until } from './support/until';

closeBenches();

describe('hello and welcome', () => {
  it('welcomes a bridge and asks for all its history when nothing is stored', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join();
    expect(await bridge.next('welcome')).toEqual({ t: 'welcome', v: 1, since: 0, bars: 5000, form_ms: 250 });
    expect(bench.market.openings).toEqual([
      {
        instrument: {
          symbol: 'WIN$N',
          tickSize: 5,
          pointValue: 0.2,
          currency: 'BRL',
          digits: 0,
          calendar: 'b3-index',
        },
        timeframe: 'M5',
        source: 'bridge',
        basis: 'WINQ26',
      },
    ]);
    expect(bench.welcomed).toEqual(['WIN$N']);
    expect(bench.market.feeds.at(-1)).toMatchObject({ state: 'live', broker: 'XP' });
  });

  it('names the last stored candle in the server’s own time, so that the bridge resumes there', async () => {
    const bench = await BridgeBench.start({ stored: [candle(CUR - 2 * TF), candle(CUR - TF)] });
    const bridge = await bench.join();
    expect(await bridge.next('welcome')).toMatchObject({ since: CUR - TF });
  });

  it('answers in flat ASCII lines without spaces between their parts', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    let text = '';
    bridge.socket.on('data', (chunk) => (text += chunk.toString()));
    bridge.send('hello', HELLO);
    await until(() => text.endsWith('\n'));
    expect(text).toBe('{"v":1,"t":"welcome","since":0,"bars":5000,"form_ms":250}\n');
  });

  it('welcomes a newer bridge that still speaks version 1, and ignores fields it does not know', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join({ v: 3, vmin: 1, colour: 'green' });
    expect(await bridge.next('welcome')).toMatchObject({ v: 1 });
  });

  it('takes an accented broker name', async () => {
    const bench = await BridgeBench.start();
    await bench.join({ broker: 'Corretora São João' });
    expect(bench.market.feeds.at(-1)?.broker).toBe('Corretora São João');
  });

  it.each([
    ['a bridge of the future', { v: 3, vmin: 2 }, '2-3'],
    ['a bridge of the past', { v: 0, vmin: 0 }, '0'],
  ])('refuses %s with a sentence a person can read', async (_name, versions, theirs) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join(versions);
    const err = await bridge.next('err');
    expect(err).toMatchObject({ code: 'version', fatal: true });
    expect(err.msg).toContain(`the bridge ${theirs}`);
    await bridge.ended;
    expect(bench.notices.map(({ code }) => code)).toEqual(['bridge-version']);
  });

  it.each([
    ['an unknown timeframe', { tf: 77 }],
    ['an empty symbol', { sym: '' }],
    ['a symbol that would break keys', { sym: 'WIN|N' }],
    ['the symbol of the simulated market', { sym: 'WIN$SIM' }],
  ])('refuses %s', async (_name, fields) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join(fields);
    expect(await bridge.next('err')).toMatchObject({ code: 'symbol', fatal: true });
    await bridge.ended;
    expect(bench.market.openings).toEqual([]);
  });

  it.each([
    ['no tick size', { ts: 0 }, 'ts'],
    ['no clock', { now: undefined }, 'now'],
    ['an offset of no place on earth', { off: 90_000 }, 'off'],
  ])('refuses a hello with %s and names the field', async (_name, fields, field) => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join(fields);
    const err = await bridge.next('err');
    expect(err).toMatchObject({ code: 'proto', fatal: true });
    expect(err.msg).toContain(field);
    await bridge.ended;
  });

  it('closes on a bridge that says something else first', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    bridge.send('bar', { p: 0, b: [] });
    expect(await bridge.next('err')).toMatchObject({ code: 'proto', fatal: true });
    await bridge.ended;
  });

  it('closes on a bridge that says nothing for 5 s', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.connect();
    await until(() => bench.listener.status().counters.connections === 1);
    bench.time.advance(4_999);
    expect(bridge.heard).toEqual([]);
    bench.time.advance(1);
    expect(await bridge.next('err')).toMatchObject({ code: 'proto', msg: 'no hello within 5 s' });
    await bridge.ended;
  });
});

describe('the token', () => {
  it('is asked for before anything else is told', async () => {
    const bench = await BridgeBench.start();
    const bridge = await bench.join({ tok: 'wrong', tf: 77, v: 9, vmin: 9 });
    expect(await bridge.next('err')).toMatchObject({ code: 'auth', fatal: true });
    await bridge.ended;
    expect(bench.notices[0]?.code).toBe('bridge-token');
    expect(bench.listener.status().counters.authFailures).toBe(1);
  });

  it('never reaches the log, not even a wrong or a garbled one', async () => {
    const bench = await BridgeBench.start();
    await (
      await bench.join({ tok: 'ab'.repeat(32) })
    ).ended;
    const garbled = await bench.connect();
    garbled.raw(`{"n":1,"tok":"${HELLO.tok}"\n`);
    await garbled.ended;
    expect(bench.logged.join('\n')).not.toMatch(/[0-9a-f]{16}/);
  });

  it('wrong five times in a minute refuses everybody for a minute, and then lets the right one in', async () => {
    const bench = await BridgeBench.start();
    for (let attempt = 0; attempt < 5; attempt++) {
      await (
        await bench.join({ tok: 'wrong' })
      ).ended;
      bench.time.advance(10_000);
    }
    expect(bench.notices.at(-1)?.code).toBe('bridge-cool-down');
    const refused = await bench.join();
    const err = await refused.next('err');
    expect(err).toMatchObject({ code: 'auth', fatal: true });
    expect(err.msg).toContain('try again in 50 s');
    await refused.ended;
    bench.time.advance(50_000);
    expect(await (await bench.join()).next('welcome')).toBeDefined();
  });

  it('wrong four times in a minute only, again and again, refuses nobody else', async () => {
    const bench = await BridgeBench.start();
    for (let attempt = 0; attempt < 8; attempt++) {
      await (
        await bench.join({ tok: 'wrong' })
      ).ended;
      bench.time.advance(15_001);
    }
    expect(await (await bench.join()).next('welcome')).toBeDefined();
  });
});

describe('two bridges for one series', () => {
  it('tells the second one that the first is there, and leaves the first alone', async () => {
    const bench = await BridgeBench.start();
    const first = await bench.join();
    const second = await bench.join();
    expect(await second.next('err')).toMatchObject({ code: 'busy', fatal: true });
    await second.ended;
    first.send('hb', { now: CUR + 25, off: OFF, conn: true, last: CUR + 24, drop: 0, sendms: 0 });
    await bench.taken(first);
    expect(bench.market.states).toEqual(['live']);
  });

  it('lets another timeframe of the same symbol in', async () => {
    const bench = await BridgeBench.start();
    await bench.join();
    expect(await (await bench.join({ tf: 60 })).next('welcome')).toBeDefined();
    expect(bench.listener.status().sessions.map(({ key }) => key.timeframe)).toEqual(['M5', 'M1']);
  });

  it('drops a bridge after 15 s of silence, and the next one gets the series', async () => {
    const bench = await BridgeBench.start();
    const first = await bench.join();
    bench.time.advance(14_999);
    expect(bench.market.states).toEqual(['live']);
    bench.time.advance(1_001);
    await first.ended;
    expect(bench.market.states).toEqual(['live', 'link-down']);
    expect(await (await bench.join()).next('welcome')).toBeDefined();
  });

  it.each([3, -3])('takes a clock that is set by %d hours for no silence', async (hours) => {
    const bench = await BridgeBench.start();
    const first = await bench.join();
    bench.time.advance(5_000);
    bench.time.set(bench.time.now() + hours * 3_600_000);
    bench.time.advance(7_999);
    expect(bench.market.states).not.toContain('link-down');
    bench.time.advance(5_000);
    await first.ended;
  });

  it('frees the series at once when the bridge says bye or breaks off', async () => {
    const bench = await BridgeBench.start();
    const first = await bench.join();
    first.send('bye', { why: 'deinit 3' });
    await first.ended;
    const second = await bench.join();
    expect(await second.next('welcome')).toBeDefined();
    second.close();
    await until(() => bench.listener.status().sessions.length === 0);
    expect(await (await bench.join()).next('welcome')).toBeDefined();
    expect(bench.market.states).toEqual(['live', 'link-down', 'live', 'link-down', 'live']);
  });
});
