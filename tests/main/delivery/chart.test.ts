import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../app/alerts/alert';
import type { Candle } from '../../../app/market/candle';
import type { CandleQuery } from '../../../app/engine/ports';
import { createAlertChart } from '../../../main/delivery/chart/createAlertChart';
import { CHART_PALETTE } from '../../../main/delivery/chart/paintChart';
import { priceScale } from '../../../main/delivery/chart/priceScale';
import { sampleAlert } from '../../support/sampleAlert';

function candle(index: number, open: number, close: number): Candle {
  const [low, high] = [Math.min(open, close) - 20, Math.max(open, close) + 20];
  return { time: index * 300_000, open, high, low, close, tickVolume: 1, realVolume: 1, spread: 5 };
}

const CANDLES = Array.from({ length: 60 }, (_, index) =>
  candle(index, 129_600 + index * 10, 129_615 + index * 10),
);

/** The decoded picture: rows of palette indices. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly row: (y: number) => Uint8Array;
  readonly uses: (colour: (typeof CHART_PALETTE)[number]) => number;
}

/** Reads a PNG of one IDAT chunk, as written here. */
function decode(png: Buffer): Picture {
  expect(png.subarray(1, 4).toString('ascii')).toBe('PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const at = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  expect(pixels.length).toBe((width + 1) * height);
  const row = (y: number): Uint8Array => pixels.subarray(y * (width + 1) + 1, (y + 1) * (width + 1));
  const uses = (colour: (typeof CHART_PALETTE)[number]): number =>
    pixels.filter((index) => index === CHART_PALETTE.indexOf(colour)).length;
  return { width, height, row, uses };
}

async function chartOf(alert: Alert, candles: readonly Candle[] = CANDLES) {
  const asked: CandleQuery[] = [];
  const terminal = {
    candles: (query: CandleQuery) => {
      asked.push(query);
      return candles;
    },
  };
  const png = await createAlertChart({ terminal, language: () => 'pt', zoneOf: () => 'America/Sao_Paulo' })(
    alert,
  );
  return { png, asked };
}

describe('The chart in an e-mail', () => {
  it('is a small PNG of the candles up to the alert, and no later ones', async () => {
    const alert = sampleAlert(1);
    const { png, asked } = await chartOf(alert);
    expect(asked).toEqual([
      { key: { symbol: 'WIN$N', timeframe: 'M5' }, before: alert.candleTime + 1, limit: 60 },
    ]);
    expect(png!.length).toBeLessThan(30_000);
    expect(decode(png!)).toMatchObject({ width: 1200, height: 600 });
  });

  it('shows target above stop for long, and the other way round for short', async () => {
    const rows = async (alert: Alert) => {
      const picture = decode((await chartOf(alert)).png!);
      const rowOf = (colour: (typeof CHART_PALETTE)[number]): number =>
        Array.from({ length: picture.height }, (_, y) => y).find(
          (y) => picture.row(y).filter((index) => index === CHART_PALETTE.indexOf(colour)).length > 300,
        ) ?? -1;
      return { stop: rowOf('#b91c1c'), target: rowOf('#1d4ed8') };
    };
    const long = await rows(sampleAlert(1));
    expect(long.target).toBeGreaterThan(0);
    expect(long.target).toBeLessThan(long.stop);
    const { plan } = sampleAlert(1);
    const short = await rows(
      sampleAlert(1, { direction: 'short', plan: { ...plan, stop: 130_540, target: 129_530 } }),
    );
    expect(short.stop).toBeGreaterThan(0);
    expect(short.stop).toBeLessThan(short.target);
  });

  it('bears the mark of the simulated market, and only then', async () => {
    const simulated = decode((await chartOf(sampleAlert(1, { origin: 'simulated' }))).png!);
    const live = decode((await chartOf(sampleAlert(1))).png!);
    expect(simulated.uses('#92400e')).toBeGreaterThan(100);
    expect(live.uses('#92400e')).toBe(0);
  });

  it('is left out when no candle is known, and stands a market that does not move', async () => {
    expect((await chartOf(sampleAlert(1), [])).png).toBe(null);
    const flat = { ...sampleAlert(1).plan, entry: { low: 100, high: 100 }, stop: 100, target: 100 };
    const still = await chartOf(sampleAlert(1, { plan: flat }), [
      { ...candle(0, 100, 100), high: 100, low: 100 },
    ]);
    expect(decode(still.png!).width).toBe(1200);
  });
});

describe('The price scale', () => {
  it('puts round prices on the axis', () => {
    expect(priceScale(129_600, 130_970, 0, 500).ticks).toEqual([130_000, 130_500, 131_000]);
    const scale = priceScale(5.4321, 5.4398, 0, 500);
    expect(scale.ticks.map((tick) => tick.toFixed(3))).toEqual(['5.432', '5.434', '5.436', '5.438', '5.440']);
    expect(scale.y(5.4398)).toBeLessThan(scale.y(5.4321));
  });
});
