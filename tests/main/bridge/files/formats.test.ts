import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../../app/market/candle';
import { understoodAs } from '../../../../main/bridge/files/understoodAs';
import { candlesOf, faultsOf, fileDesk } from './fileDesk';

const desk = fileDesk();

const MORNING = Date.UTC(2026, 6, 21, 12);
/** 09:00, 09:05 and 09:10 in São Paulo. */
const CANDLES: readonly Candle[] = [
  [178000, 178050, 177950, 178020],
  [178020, 178060, 178000, 178010],
  [178010, 178015, 177900, 177905],
].map(([open, high, low, close], index) => ({
  time: MORNING + index * 300_000,
  open: open!,
  high: high!,
  low: low!,
  close: close!,
  tickVolume: 0,
  realVolume: 0,
  spread: 0,
}));

const rows = (write: (candle: Candle, iso: string) => string): string[] =>
  CANDLES.map((candle) => write(candle, new Date(candle.time - 3 * 3_600_000).toISOString()));
const ohlc = ({ open, high, low, close }: Candle): number[] => [open, high, low, close];
const br = (iso: string): string =>
  `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
const thousands = (price: number): string => String(price).replace(/(\d{3})$/, '.$1');

const BRAZILIAN = [
  'Data;Abertura;Máxima;Mínima;Fechamento',
  ...rows((c, iso) => [br(iso), ...ohlc(c)].join(';')),
];
const TAB = [
  '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>',
  ...rows((c, iso) => [iso.slice(0, 10).replaceAll('-', '.'), iso.slice(11, 19), ...ohlc(c)].join('\t')),
].join('\r\n');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('candles are the same, whatever they are written in:', () => {
  it.each<[string, string | Buffer]>([
    ['UTF-8', TAB],
    ['UTF-8 with a byte order mark', `\uFEFF${TAB}`],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TAB}`, 'utf16le')],
    ['UTF-16 LE without one', Buffer.from(TAB, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${TAB}`)],
    ['UTF-16 BE without one', utf16be(TAB)],
    ['windows-1252, with accents in the names', Buffer.from(BRAZILIAN.join('\r\n'), 'latin1')],
    ['LF and empty lines', TAB.replaceAll('\r\n', '\n\n')],
    ['two carriage returns a line', TAB.replaceAll('\r\n', '\r\r\n')],
    ['a title above the names', `Histórico de WIN$N\n\n${TAB}`],
    ['Brazilian, oldest first', BRAZILIAN.join('\n')],
    ['Brazilian, newest first', [BRAZILIAN[0], ...BRAZILIAN.slice(1).reverse()].join('\n')],
    [
      'Brazilian names with the date apart from the time',
      ['Ativo;Data;Hora;Abertura;Máximo;Mínimo;Último']
        .concat(rows((c, iso) => ['WINQ26', ...br(iso).split(' '), ...ohlc(c)].join(';')))
        .join('\n'),
    ],
    [
      'decimal commas and points between the thousands',
      ['Data;Abertura;Máxima;Mínima;Fechamento']
        .concat(rows((c, iso) => [br(iso), ...ohlc(c).map((price) => `${thousands(price)},00`)].join(';')))
        .join('\n'),
    ],
    [
      'points between the thousands of whole prices',
      ['Data;Abertura;Máxima;Mínima;Fechamento']
        .concat(rows((c, iso) => [br(iso), ...ohlc(c).map(thousands)].join(';')))
        .join('\n'),
    ],
    [
      'commas, quoted, as web pages export them',
      ['"Data","Último","Abertura","Máxima","Mínima","Vol.","Var%"']
        .concat(
          rows(({ open, high, low, close }, iso) =>
            [br(iso), close, open, high, low, '', '-0,5%'].map((cell) => `"${cell}"`).join(','),
          ),
        )
        .join('\n'),
    ],
    [
      'MetaTrader 4, without names',
      rows((c, iso) =>
        [iso.slice(0, 10).replaceAll('-', '.'), iso.slice(11, 16), ...ohlc(c), 0].join(','),
      ).join('\n'),
    ],
    [
      'semicolons, digits only',
      rows((c, iso) =>
        [iso.slice(0, 19).replace(/[-:]/g, '').replace('T', ' '), ...ohlc(c), 0].join(';'),
      ).join('\n'),
    ],
    [
      'seconds of the wall clock',
      ['time,open,high,low,close']
        .concat(rows((c, iso) => [Date.parse(iso) / 1000, ...ohlc(c)].join(',')))
        .join('\n'),
    ],
    [
      'milliseconds of the wall clock',
      ['time,open,high,low,close']
        .concat(rows((c, iso) => [Date.parse(iso), ...ohlc(c)].join(',')))
        .join('\n'),
    ],
    [
      'ISO without a zone',
      ['time,open,high,low,close']
        .concat(rows((c, iso) => [iso.slice(0, 19), ...ohlc(c)].join(',')))
        .join('\n'),
    ],
    [
      'ISO with Z',
      ['time,open,high,low,close']
        .concat(rows((c) => [new Date(c.time).toISOString(), ...ohlc(c)].join(',')))
        .join('\n'),
    ],
    [
      'ISO with an offset',
      ['time,open,high,low,close']
        .concat(rows((c, iso) => [`${iso.slice(0, 19)}-03:00`, ...ohlc(c)].join(',')))
        .join('\n'),
    ],
    [
      'American dates and clocks',
      ['Date,Open,High,Low,Close']
        .concat(
          rows((c, iso) =>
            [
              `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${iso.slice(11, 16)} AM`,
              ...ohlc(c),
            ].join(','),
          ),
        )
        .join('\n'),
    ],
    [
      'two digits for the year, and bars',
      ['date|open|high|low|close']
        .concat(rows((c, iso) => [br(iso).replace('/2026', '/26'), ...ohlc(c)].join('|')))
        .join('\n'),
    ],
  ])('%s', async (_name, content) => {
    const file = await desk.read(content);
    expect(faultsOf(file)).toEqual([]);
    expect(file.timeframe).toBe('M5');
    expect(candlesOf(file)).toEqual(CANDLES);
  });
});

describe('what a file leaves open', () => {
  it('is guessed, and each guess is said in both languages', async () => {
    const file = await desk.read([BRAZILIAN[0], ...BRAZILIAN.slice(1).reverse()].join('\n'));
    expect(understoodAs(file).map(({ en }) => en)).toEqual([
      'candles of WIN$N M5',
      'UTF-8',
      'columns parted by semicolons',
      'column names in line 1',
      'decimal point',
      'dates day/month/year',
      'clock of America/Sao_Paulo',
      'newest first',
      'price step 5',
    ]);
    expect(understoodAs(file).every(({ pt, en }) => pt !== '' && en !== '')).toBe(true);
  });

  it('as the order of day and month is told by the dates that lie closer together', async () => {
    const dates = ['05/07/2026', '06/07/2026', '07/07/2026'];
    const day = (date: string): string => ['09:00', '09:05'].map((at) => `${date} ${at};1;2;1;2`).join('\n');
    const file = await desk.read(`Data;Open;High;Low;Close\n${dates.map(day).join('\n')}`);
    expect(new Date(file.candles.timeAt(5)).toISOString()).toBe('2026-07-07T12:05:00.000Z');
    const american = await desk.read(
      `Date;Open;High;Low;Close\n${['07/05/2026', '07/06/2026', '07/07/2026'].map(day).join('\n')}`,
    );
    expect(american.understood.moment).toBe('mdy');
  });

  it('as the zone is told by the hours in which the market trades', async () => {
    const session = Array.from({ length: 113 }, (_, index) => {
      const time = new Date(MORNING + index * 300_000).toISOString();
      return `${time.slice(0, 19)},1,2,1,2`;
    });
    const file = await desk.read(['time,open,high,low,close', ...session].join('\n'));
    expect(file.understood.zone).toBe('UTC');
    expect(file.candles.timeAt(0)).toBe(MORNING);
    const asked = await desk.read(['time,open,high,low,close', ...session].join('\n'), undefined, {
      zone: 'America/Sao_Paulo',
    });
    expect(asked.candles.timeAt(0)).toBe(MORNING + 3 * 3_600_000);
  });

  it('of a currency on a European server is found by its week', async () => {
    const monday = Date.UTC(2026, 6, 20);
    const hours = Array.from({ length: 120 }, (_, index) => {
      const time = new Date(monday + index * 3_600_000).toISOString();
      return `${time.slice(0, 10)},${time.slice(11, 16)},1.1,1.2,1.0,1.1,7`;
    });
    const file = await desk.read(hours.join('\n'), 'EURUSD60.csv');
    expect(file).toMatchObject({ timeframe: 'H1', understood: { symbol: 'EURUSD', zone: 'Europe/Athens' } });
    expect(file.candles.at(0)).toMatchObject({ time: Date.UTC(2026, 6, 19, 21), tickVolume: 7 });
  });

  it('can be said: columns without names, the decimal sign, the symbol', async () => {
    const content = '21/07/2026 09:00;2,5;1,5;2,0;2,0\n21/07/2026 09:05;2,5;1,5;2,0;2,0';
    const file = await desk.read(content, 'x.txt', {
      columns: ['date', 'high', 'low', 'open', 'close'],
      symbol: 'XPTO3',
      zone: 'UTC',
    });
    expect(file.candles.at(0)).toMatchObject({ open: 2, high: 2.5, low: 1.5, close: 2 });
    expect(file.understood).toMatchObject({ symbol: 'XPTO3', priceStep: 0.5, decimal: ',' });
  });

  it.each([
    ['WIN_M5_202603160000_202603170000.csv', 'WIN$N'],
    ['WIN$D_H1.csv', 'WIN$D'],
    ['WINQ26_M5_1.csv', 'WINQ26'],
    ['WDO$N_M1_2026.csv', 'WDO$N'],
    ['PETR4_M15.csv', 'PETR4'],
    ['EURUSD60.csv', 'EURUSD'],
    ['prices.csv', null],
  ])('%s is of %s', async (name, symbol) => {
    expect((await desk.read(TAB, name)).understood.symbol).toBe(symbol);
  });

  it('as a second symbol in the same file is left out and said', async () => {
    const content = [
      'ticker,date,open,high,low,close',
      'PETR4,2026-07-20,1,2,1,2',
      'PETR4,2026-07-21,1,2,1,2',
      'VALE3,2026-07-21,6,7,6,7',
      'PETR4,2026-07-22,1,2,1,2',
    ].join('\n');
    const file = await desk.read(content, 'x.csv');
    expect(file.understood.symbol).toBe('PETR4');
    expect(faultsOf(file)).toEqual(['4 is of VALE3, not of PETR4']);
  });
});
