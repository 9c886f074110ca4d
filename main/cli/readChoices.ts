import { isTimeframe } from '../../app/market/timeframe';
import { FILE_CHOICES, NO_CHOICES, type ReadingChoices } from '../compose/fileReading';
import type { Text } from '../problem';
import type { OptionValues } from './command';

type Choices =
  { readonly ok: true; readonly value: ReadingChoices } | { readonly ok: false; readonly text: Text };

/** How a file shall be read, where its own way of being understood is not right. */
export const CHOICE_OPTIONS = Object.fromEntries(
  ['symbol', 'timeframe', 'zone', 'encoding', 'delimiter', 'decimal', 'dates', 'columns', 'price'].map(
    (name) => [name, { type: 'string' }] as const,
  ),
);

export const CHOICE_HELP: Text = {
  pt: `  --symbol SÍMBOLO     símbolo, como o chama a ponte (padrão: o que diz o arquivo ou o começo do seu nome)
  --timeframe TEMPO    tempo gráfico, como M5; ticks e candles menores são juntados nele (padrão: o passo mais comum; ticks: M5)
  --zone FUSO          fuso IANA do relógio do arquivo, como America/Sao_Paulo ou UTC
  --encoding NOME      utf-8, utf-16le, utf-16be ou windows-1252
  --delimiter SINAL    tab, ; , ou |
  --decimal SINAL      . ou ,
  --dates ORDEM        ymd, dmy ou mdy
  --columns NOMES      o que há nas colunas, como date,time,open,high,low,close,- ("-": não usada)
  --price NOME         de ticks: last, bid ou ask`,
  en: `  --symbol SYMBOL      symbol, as the bridge calls it (default: what the file says, or how its name begins)
  --timeframe TF       timeframe, such as M5; ticks and shorter candles are joined to it (default: the commonest step; ticks: M5)
  --zone ZONE          IANA zone of the file's clock, such as America/Sao_Paulo or UTC
  --encoding NAME      utf-8, utf-16le, utf-16be or windows-1252
  --delimiter SIGN     tab, ; , or |
  --decimal SIGN       . or ,
  --dates ORDER        ymd, dmy or mdy
  --columns NAMES      what the columns hold, such as date,time,open,high,low,close,- ("-": not used)
  --price NAME         of ticks: last, bid or ask`,
};

/** Reads the options; every mistake is one sentence. */
export function readChoices(values: OptionValues): Choices {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const wrong: Text[] = [];
  function oneOf<T extends string>(name: string, allowed: readonly T[]): T | null {
    const asked = text(name);
    if (asked === null) return null;
    const found = allowed.find((word) => word === asked.toLowerCase());
    if (found === undefined) wrong.push(notOneOf(name, asked, allowed.join(', ')));
    return found ?? null;
  }
  const timeframe = text('timeframe')?.toUpperCase() ?? null;
  if (timeframe !== null && !isTimeframe(timeframe))
    wrong.push(notOneOf('timeframe', timeframe, 'M1, M2, M3, M5, M10, M15, M30, H1, H2, H4, D1'));
  const zone = text('zone');
  if (zone !== null && !isZone(zone))
    wrong.push(notOneOf('zone', zone, 'America/Sao_Paulo, America/New_York, UTC, …'));
  const delimiter = text('delimiter') === '\t' ? 'tab' : oneOf('delimiter', ['tab', ';', ',', '|']);
  const value: ReadingChoices = {
    ...NO_CHOICES,
    symbol: text('symbol'),
    timeframe: timeframe !== null && isTimeframe(timeframe) ? timeframe : null,
    zone,
    encoding: oneOf('encoding', FILE_CHOICES.encodings),
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    decimal: oneOf('decimal', FILE_CHOICES.decimals),
    dateOrder: oneOf('dates', FILE_CHOICES.dateOrders),
    columns:
      text('columns')
        ?.split(',')
        .map((name) => name.trim()) ?? null,
    price: oneOf('price', FILE_CHOICES.prices),
  };
  const [first] = wrong;
  return first === undefined ? { ok: true, value } : { ok: false, text: first };
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function notOneOf(name: string, asked: string, allowed: string): Text {
  return {
    pt: `--${name} ${asked}: use um destes: ${allowed}.`,
    en: `--${name} ${asked}: use one of these: ${allowed}.`,
  };
}
