import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readBars } from '../../../../main/compose/readBars';
import { requireSharedData } from '../../../support/requireSharedData';
import { until } from '../../bridge/support/until';
import { closeBenches, exportText, SimBench, TOKEN } from './simBench';

closeBenches();

async function candlesOf(file: string) {
  const read = await readBars(file);
  if (!read.ok) throw new Error(read.problem.text.en);
  return read.value.candles;
}

describe('bridge-sim', () => {
  it('plays a file from its history to its last candle, exactly as it is', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(3));
    const run = await bench.play(file, '--speed', 'max', '--history', '20');
    expect(run).toMatchObject({ code: 0, failed: [] });
    expect(run.out).toEqual([
      expect.stringMatching(/^WIN\$N: 40 candles played in [\d.]+ s, 20 sent as history\.$/),
    ]);
    expect(bench.market.candles).toEqual(await candlesOf(file));
    expect(bench.market.openings[0]).toMatchObject({
      instrument: { symbol: 'WIN$N', tickSize: 5 },
      timeframe: 'M5',
    });
    expect(bench.market.live).toHaveLength(40);
    await until(() => bench.market.states.at(-1) === 'link-down');
    expect(run.progress.at(-1)).toEqual([40, 40, '40/40 2026-07-22']);
  });

  it("says of a symbol what the trader's own settings say, where the prices do not disagree", async () => {
    const bench = await SimBench.start();
    bench.file(
      "instruments: [{ symbol: 'XPTO*', tickSize: 0.25, pointValue: 2, currency: USD, digits: 3 }]",
      'alertas.yaml',
    );
    const file = bench.file(exportText(1), 'XPTO_M5.csv');
    await bench.play(file, '--speed', 'max');
    await bench.play(file, '--speed', 'max', '--symbol', 'ZZZ');
    expect(bench.market.openings.map(({ instrument }) => instrument)).toMatchObject([
      { symbol: 'XPTO', tickSize: 0.25, digits: 3 },
      { symbol: 'ZZZ', tickSize: 1, digits: 0 },
    ]);
  });

  it('sends the last candle of a session twice: closed by the clock, then final', async () => {
    const bench = await SimBench.start();
    await bench.play(bench.file(exportText(3)), '--speed', 'max', '--history', '10');
    const provisional = bench.market.applied
      .filter((bar) => bar.provisional)
      .map(({ candle }) => candle.time);
    expect(provisional.map((time) => new Date(time).toISOString())).toEqual([
      '2026-07-20T13:35:00.000Z',
      '2026-07-21T13:35:00.000Z',
    ]);
    expect(bench.market.candles).toHaveLength(60);
  });

  it('keeps a quarter of a short file as history when nobody says how much', async () => {
    const bench = await SimBench.start();
    const run = await bench.play(bench.file(exportText(2)), '--speed', 'max', '--json');
    expect(JSON.parse(run.out[0]!)).toMatchObject({
      end: 'finished',
      symbol: 'WIN$N',
      timeframe: 'M5',
      played: 30,
      history: 10,
      connections: 1,
    });
  });

  it('plays some days only, with the history before them', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(5));
    await bench.play(file, '--speed', 'max', '--from', '2026-07-22', '--to', '2026-07-23', '--history', '30');
    const all = await candlesOf(file);
    expect(bench.market.candles).toEqual(all.slice(10, 80));
    expect(bench.market.live).toHaveLength(40);
  });

  it('goes on where the app stands, and leaves no hole', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(3));
    await bench.play(file, '--speed', 'max', '--to', '2026-07-20');
    expect(bench.market.candles).toHaveLength(20);
    const run = await bench.play(file, '--speed', 'max', '--json');
    expect(bench.market.candles).toEqual(await candlesOf(file));
    expect(JSON.parse(run.out[0]!)).toMatchObject({ played: 40, history: 1 });
  });

  it('says when the app has it all already, and how to play it again', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(1));
    await bench.play(file, '--speed', 'max');
    const again = await bench.play(file, '--speed', 'max');
    expect(again.code).toBe(0);
    expect(again.out[0]).toContain('there is nothing to play');
    expect(again.out[0]).toContain('--symbol WIN$N.2');
  });

  it('joins a series that the file has nothing to do with', async () => {
    const bench = await SimBench.start();
    const other = bench.file(exportText(1), 'WIN_old.csv');
    await bench.play(other, '--speed', 'max');
    const later = exportText(3).replaceAll('2026.07', '2026.08');
    const run = await bench.play(bench.file(later), '--speed', 'max', '--json');
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out[0]!)).toMatchObject({ end: 'finished', history: 15 });
    expect(bench.market.candles).toHaveLength(20 + 60);
  });

  it('shows forming candles when it is slow enough for them', async () => {
    const bench = await SimBench.start();
    const run = bench.play(bench.file(exportText(1)), '--speed', '1', '--history', '5');
    await until(() => bench.market.forms.length >= 3);
    bench.interrupt();
    const { code, out } = await run;
    expect(code).toBe(0);
    expect(out[0]).toContain('Interrupted');
    const [first, second] = bench.market.forms;
    expect(first?.candle.time).toBe(second?.candle.time);
    expect(first?.candle.open).toBe(178_025);
    await until(() => bench.market.states.at(-1) === 'link-down');
  });

  it('comes back when the app was away, and loses nothing', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(5));
    const run = bench.play(file, '--speed', '200', '--json');
    await until(() => bench.market.candles.length >= 40);
    await bench.hangUp();
    await bench.listen();
    const { code, out, failed } = await run;
    expect(code).toBe(0);
    expect(failed).toEqual([expect.stringContaining('waiting for it, to go on from there')]);
    expect(JSON.parse(out[0]!)).toMatchObject({ end: 'finished', connections: 2 });
    expect(bench.market.candles).toEqual(await candlesOf(file));
  });

  it('plays back-adjusted prices that lie beside the tick grid of the contract', async () => {
    const bench = await SimBench.start();
    const odd = exportText(2).replace('178005', '178006');
    await bench.play(bench.file(odd, 'IND_x.csv'), '--speed', 'max');
    expect(bench.market.openings[0]?.instrument).toMatchObject({
      symbol: 'IND$N',
      tickSize: 1,
      pointValue: 1,
    });
    expect(bench.market.candles).toHaveLength(40);
  });

  it('counts the lines of a file that are no candles', async () => {
    const bench = await SimBench.start();
    const broken = exportText(2).replace('178005', 'oops');
    const run = await bench.play(bench.file(broken), '--speed', 'max');
    expect(run.out[0]).toBe(
      '1 lines of the file are no candles and were left out; the first is line 2 (close is not a number: "oops").',
    );
    expect(bench.market.candles).toHaveLength(39);
  });

  it('plays nine months of the real market, candle for candle', async (context) => {
    const file = requireSharedData(context, 'WIN_M5_20210823_20220518.csv');
    const bench = await SimBench.start();
    const run = await bench.play(file, '--speed', 'max');
    expect(run).toMatchObject({ code: 0, failed: [] });
    expect(bench.market.candles).toEqual(await candlesOf(file));
    // The newest candle of the history has only just closed when the play begins.
    expect(bench.market.live).toHaveLength(20_001 - 499);
  });

  it('plays the summer time of 2018 into the right hours', async (context) => {
    const file = requireSharedData(context, 'WIN_H1_mt5_export.csv');
    const bench = await SimBench.start();
    const run = await bench.play(file, '--speed', 'max', '--to', '2018-12-28');
    expect(run.failed).toEqual([]);
    const end = Date.UTC(2018, 11, 29);
    expect(bench.market.candles).toEqual((await candlesOf(file)).filter(({ time }) => time < end));
  });
});

describe('bridge-sim fails in one line', () => {
  it('when nobody listens', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(1));
    await bench.hangUp();
    const run = await bench.play(file);
    expect(run).toEqual({
      code: 1,
      out: [],
      failed: [
        `Nobody listens on 127.0.0.1:${bench.port}. Start Vigia (npm start) and repeat, or give its port with --port.`,
      ],
      progress: [],
    });
  });

  it('when somebody else listens there', async () => {
    const bench = await SimBench.start();
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const run = await bench.run(
      bench.file(exportText(1)),
      '--port',
      String(port),
      '--token',
      TOKEN,
      '--host',
      '127.0.0.1',
    );
    expect(run.code).toBe(1);
    expect(run.failed[0]).toContain('does not answer as the bridge of Vigia');
    other.close();
  });

  it('when the token is wrong', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(1));
    const run = await bench.run(
      file,
      '--port',
      String(bench.port),
      '--token',
      'ab'.repeat(32),
      '--host',
      '127.0.0.1',
    );
    expect(run.code).toBe(1);
    expect(run.failed[0]).toContain('Vigia refused the token');
  });

  it('when another bridge sends the symbol already', async () => {
    const bench = await SimBench.start();
    const file = bench.file(exportText(5));
    const first = bench.play(file, '--speed', '1');
    await until(() => bench.market.openings.length === 1);
    const interrupt = bench.interrupt;
    const second = await bench.play(file, '--speed', 'max');
    expect(second.failed).toEqual([
      'Another bridge already sends WIN$N to Vigia. Close it, or choose another name with --symbol.',
    ]);
    interrupt();
    await first;
  });

  it.each([
    [['--speed', '-1'], 2, 'needs a value'],
    [['--speed', 'quick'], 2, 'use a number of candles a second'],
    [['--from', '20/07/2026'], 2, 'use a day such as 2021-08-23'],
    [['--from', '2027-01-01'], 2, 'no candles between'],
    [['--history', 'many'], 2, 'whole number'],
    [['--port', '0'], 2, 'use a port from 1 to 65535'],
    [['--sped', '1'], 2, 'no option --sped'],
  ])('when it is called with %j', async (args, code, sentence) => {
    const bench = await SimBench.start();
    const run = await bench.play(bench.file(exportText(1)), ...args);
    expect(run.code).toBe(code);
    expect(run.failed).toHaveLength(1);
    expect(run.failed[0]).toContain(sentence);
  });

  it('when the file is none, or tells no symbol', async () => {
    const bench = await SimBench.start();
    const missing = await bench.play('nothing.csv');
    expect(missing.code).toBe(1);
    expect(missing.failed[0]).toContain('nothing.csv does not exist');
    const nameless = await bench.play(bench.file(exportText(1), 'data.csv'));
    expect(nameless.code).toBe(2);
    expect(nameless.failed[0]).toContain('--symbol');
  });

  it('when the data folder has no token yet, and creates nothing', async () => {
    const bench = await SimBench.start();
    const run = await bench.run(bench.file(exportText(1)), '--data-dir', 'empty');
    expect(run.code).toBe(1);
    expect(run.failed[0]).toContain('There is no bridge token in');
    const again = await bench.run(bench.file(exportText(1)), '--data-dir', 'empty');
    expect(again.failed).toEqual(run.failed);
  });
});
