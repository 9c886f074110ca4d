import { createRandom } from '../../support/series/random';

export type BarNotation = 'mt5' | 'brazilian' | 'epoch';

const DAY = 86_400_000;
const OPEN = 540;
const CLOSE = 1_075;

/** One-minute bars of a made-up WIN, as text. */
export function barRows(count: number, notation: BarNotation): string {
  const { next: random } = createRandom(7);
  const lines: string[] = [headerOf(notation)];
  let price = 120_000;
  for (let day = Date.UTC(2017, 0, 2); lines.length <= count; day += DAY) {
    if (new Date(day).getUTCDay() % 6 === 0) continue;
    for (let minute = OPEN; minute < CLOSE && lines.length <= count; minute++) {
      const open = price;
      price = Math.max(20_000, open + Math.round((random() + random() + random() - 1.5) * 20) * 5);
      const high = Math.max(open, price) + Math.floor(random() * 10) * 5;
      const low = Math.min(open, price) - Math.floor(random() * 10) * 5;
      lines.push(rowOf(notation, new Date(day + minute * 60_000), [open, high, low, price]));
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

function headerOf(notation: BarNotation): string {
  switch (notation) {
    case 'mt5':
      return '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>';
    case 'brazilian':
      return 'Data;Abertura;Máxima;Mínima;Fechamento;Quantidade';
    case 'epoch':
      return 'time,open,high,low,close,tick_volume,spread,real_volume';
  }
}

function rowOf(notation: BarNotation, moment: Date, prices: readonly number[]): string {
  const iso = moment.toISOString();
  switch (notation) {
    case 'mt5':
      return [iso.slice(0, 10).replaceAll('-', '.'), iso.slice(11, 19), ...prices, 100, 1000, 5].join('\t');
    case 'brazilian': {
      const date = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
      return [date, ...prices.map((price) => `${price},00`), 1000].join(';');
    }
    case 'epoch':
      return [moment.getTime() / 1_000, ...prices, 100, 1, 1000].join(',');
  }
}
