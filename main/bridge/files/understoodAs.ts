import type { Text } from '../../problem';
import type { CandleFile } from './candleFile';
import type { LongerStretch } from './candles/longerStretch';

const DELIMITER: Readonly<Record<string, Text>> = {
  '\t': { pt: 'TAB', en: 'TAB' },
  ';': { pt: 'ponto e vírgula', en: 'semicolons' },
  ',': { pt: 'vírgula', en: 'commas' },
  '|': { pt: 'barra |', en: 'bars |' },
};
const MOMENT: Readonly<Record<CandleFile['understood']['moment'], Text>> = {
  ymd: { pt: 'datas ano-mês-dia', en: 'dates year-month-day' },
  dmy: { pt: 'datas dia/mês/ano', en: 'dates day/month/year' },
  mdy: { pt: 'datas mês/dia/ano', en: 'dates month/day/year' },
  'epoch-s': { pt: 'segundos desde 1970', en: 'seconds since 1970' },
  'epoch-ms': { pt: 'milissegundos desde 1970', en: 'milliseconds since 1970' },
  'epoch-us': { pt: 'microssegundos desde 1970', en: 'microseconds since 1970' },
  'epoch-ns': { pt: 'nanossegundos desde 1970', en: 'nanoseconds since 1970' },
};
const ORDER: Readonly<Record<CandleFile['understood']['order'], Text>> = {
  'oldest-first': { pt: 'do mais antigo ao mais novo', en: 'oldest first' },
  'newest-first': { pt: 'do mais novo ao mais antigo', en: 'newest first' },
  mixed: { pt: 'fora de ordem, posto em ordem', en: 'out of order, put in order' },
};

const UNSURE: Text = {
  pt: 'a outra ordem de dia e mês também caberia: confira',
  en: 'the other order of day and month would fit, too: check it',
};

function mixedIn({ timeframe, line }: LongerStretch): Text {
  return {
    pt: `a partir da linha ${line} os candles se seguem como os de ${timeframe}: confira se não há dois tempos gráficos misturados`,
    en: `from line ${line} on the candles follow each other as ${timeframe} does: check that no two timeframes are mixed`,
  };
}

/** Everything that was taken for granted about a file, one clause each. */
export function understoodAs({ understood, timeframe, joinedFrom, stretch }: CandleFile): readonly Text[] {
  const { kind, symbol, price, encoding, byteOrderMark, zone, priceStep, headerLine } = understood;
  const what = symbol ?? '?';
  const ticks = {
    pt: `ticks (${price ?? ''}) de ${what} juntados em candles`,
    en: `ticks (${price ?? ''}) of ${what} joined to candles`,
  };
  const kindText = kind === 'ticks' ? ticks : { pt: `candles de ${what}`, en: `candles of ${what}` };
  const mark = byteOrderMark ? { pt: ' com BOM', en: ' with BOM' } : { pt: '', en: '' };
  const sign =
    understood.decimal === ','
      ? { pt: 'vírgula decimal', en: 'decimal comma' }
      : { pt: 'ponto decimal', en: 'decimal point' };
  const delimiter = DELIMITER[understood.delimiter] ?? { pt: understood.delimiter, en: understood.delimiter };
  const texts: (Text | null)[] = [
    { pt: `${kindText.pt} ${timeframe}`, en: `${kindText.en} ${timeframe}` },
    joinedFrom === null ? null : { pt: `juntados de ${joinedFrom}`, en: `joined from ${joinedFrom}` },
    { pt: `${encoding.toUpperCase()}${mark.pt}`, en: `${encoding.toUpperCase()}${mark.en}` },
    { pt: `colunas separadas por ${delimiter.pt}`, en: `columns parted by ${delimiter.en}` },
    headerLine === null
      ? { pt: 'sem nomes de colunas', en: 'no column names' }
      : { pt: `nomes das colunas na linha ${headerLine}`, en: `column names in line ${headerLine}` },
    sign,
    MOMENT[understood.moment],
    understood.orderUnsure ? UNSURE : null,
    zone === null
      ? { pt: 'cada hora com o seu fuso', en: 'each time with its own zone' }
      : { pt: `relógio de ${zone}`, en: `clock of ${zone}` },
    ORDER[understood.order],
    stretch === null ? null : mixedIn(stretch),
    priceStep === null ? null : { pt: `passo de preço ${priceStep}`, en: `price step ${priceStep}` },
  ];
  return texts.filter((text) => text !== null);
}
