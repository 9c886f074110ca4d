import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';
import { utcFromWall } from './wallClock';

/** How one file of ../shared/data is to be read; the formats are stated in its README. */
export interface MarketFile {
  readonly file: string;
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly newestFirst: boolean;
  readonly separator: string;
  readonly parseRow: (cells: readonly string[]) => Candle;
}

const win: Instrument = {
  symbol: 'WIN$N',
  tickSize: 5,
  pointValue: 0.2,
  currency: 'BRL',
  digits: 0,
  calendar: 'b3-index',
};
/** Back-adjusted prices before 2023-02-15 leave the 5-point grid. */
const winAdjusted: Instrument = { ...win, symbol: 'WIN$', tickSize: 1 };
const btc: Instrument = {
  symbol: 'BTCUSDT',
  tickSize: 0.1,
  pointValue: 1,
  currency: 'USD',
  digits: 1,
  calendar: 'continuous',
};
const spy: Instrument = {
  symbol: 'SPY',
  tickSize: 0.01,
  pointValue: 1,
  currency: 'USD',
  digits: 2,
  calendar: 'us-equity',
};
const eurusd: Instrument = {
  symbol: 'EURUSD',
  tickSize: 0.00001,
  pointValue: 100_000,
  currency: 'USD',
  digits: 5,
  calendar: 'forex',
};

const SAO_PAULO = 'America/Sao_Paulo';
const NEW_YORK = 'America/New_York';

function wallOf(year: string, month: string, day: string, hour: string, minute: string): number {
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

function candleOf(
  time: number,
  prices: readonly string[],
  tickVolume = 0,
  realVolume = 0,
  spread = 0,
): Candle {
  const [open, high, low, close] = prices.map(Number);
  return { time, open: open!, high: high!, low: low!, close: close!, tickVolume, realVolume, spread };
}

/** `2021.08.23` and `12:15:00`, exchange wall clock. */
function parseMt5Row(cells: readonly string[]): Candle {
  const [year, month, day] = cells[0]!.split('.');
  const [hour, minute] = cells[1]!.split(':');
  const time = utcFromWall(wallOf(year!, month!, day!, hour!, minute!), SAO_PAULO);
  return candleOf(time, cells.slice(2, 6), Number(cells[6]), Number(cells[7]), Number(cells[8]));
}

function parseNewestFirstRow(cells: readonly string[]): Candle {
  const [date, clock] = cells[0]!.split(' ');
  const [day, month, year] = date!.split('/');
  const [hour, minute] = clock!.split(':');
  return candleOf(utcFromWall(wallOf(year!, month!, day!, hour!, minute!), SAO_PAULO), cells.slice(1, 5));
}

function parseMt5ApiRow(cells: readonly string[]): Candle {
  const time = utcFromWall(Number(cells[0]) * 1000, SAO_PAULO);
  return candleOf(time, cells.slice(1, 5), Number(cells[5]), Number(cells[7]), Number(cells[6]));
}

function parseBtcRow(cells: readonly string[]): Candle {
  return candleOf(Number(cells[0]), cells.slice(1, 5), 0, Number(cells[5]));
}

function parseSpyRow(cells: readonly string[]): Candle {
  const time = utcFromWall(Date.parse(`${cells[0]!.replace(' ', 'T')}Z`), NEW_YORK);
  return candleOf(time, cells.slice(1, 5), 0, Number(cells[5]));
}

function parseEurusdRow(cells: readonly string[]): Candle {
  return candleOf(Date.parse(`${cells[0]!.replace(' ', 'T')}Z`), cells.slice(1, 5), Number(cells[5]));
}

const mt5 = { newestFirst: false, separator: '\t', parseRow: parseMt5Row } as const;
const comma = { newestFirst: false, separator: ',' } as const;

export const MARKET_FILES: readonly MarketFile[] = [
  { file: 'WIN_M5_20210823_20220518.csv', instrument: win, timeframe: 'M5', ...mt5 },
  {
    file: 'WIN_5m_newest-first.csv',
    instrument: win,
    timeframe: 'M5',
    newestFirst: true,
    separator: ';',
    parseRow: parseNewestFirstRow,
  },
  { file: 'WIN_H1_mt5_export.csv', instrument: winAdjusted, timeframe: 'H1', ...mt5 },
  { file: 'WIN_M5_mt5_api_202606.csv', instrument: win, timeframe: 'M5', ...comma, parseRow: parseMt5ApiRow },
  { file: 'BTCUSDT_M5.csv', instrument: btc, timeframe: 'M5', ...comma, parseRow: parseBtcRow },
  { file: 'SPY_M5.csv', instrument: spy, timeframe: 'M5', ...comma, parseRow: parseSpyRow },
  {
    file: 'EURUSD_M5.csv',
    instrument: eurusd,
    timeframe: 'M5',
    newestFirst: false,
    separator: '\t',
    parseRow: parseEurusdRow,
  },
];
