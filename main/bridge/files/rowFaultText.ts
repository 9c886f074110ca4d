import { assertNever } from '../../../app/assertNever';
import type { Text } from '../../problem';
import type { RowFault } from './rowFault';

/** What is wrong with a row, for a person. */
export function rowFaultText(fault: RowFault): Text {
  switch (fault.code) {
    case 'date':
      return same(
        'não é uma data, ou não na notação das outras',
        'is no date, or not in the notation of the others',
        fault.cell,
      );
    case 'time':
      return same('não é uma hora', 'is no time of day', fault.cell);
    case 'epoch':
      return same('não é uma contagem desde 1970', 'is no count since 1970', fault.cell);
    case 'zone-missing':
      return { pt: 'falta o fuso que as outras linhas têm', en: 'lacks the zone that the other rows have' };
    case 'zone-unexpected':
      return { pt: 'tem um fuso que as outras linhas não têm', en: 'has a zone that the other rows lack' };
    case 'number':
      return {
        pt: `${fault.column} não é um número: ${quote(fault.cell)}`,
        en: `${fault.column} is not a number: ${quote(fault.cell)}`,
      };
    case 'not-positive':
      return {
        pt: `${fault.column} não é maior que zero: ${fault.value}`,
        en: `${fault.column} is not above zero: ${fault.value}`,
      };
    case 'high':
      return {
        pt: `a máxima ${fault.value} está abaixo da abertura ou do fechamento`,
        en: `high ${fault.value} is below open or close`,
      };
    case 'low':
      return {
        pt: `a mínima ${fault.value} está acima da abertura ou do fechamento`,
        en: `low ${fault.value} is above open or close`,
      };
    case 'volume':
      return { pt: 'um volume ou o spread é negativo', en: 'a volume or the spread is negative' };
    case 'cells':
      return {
        pt: `tem ${fault.found} colunas, e são precisas ${fault.needed}`,
        en: `has ${fault.found} columns where ${fault.needed} are needed`,
      };
    case 'symbol':
      return {
        pt: `é de ${fault.found}, e não de ${fault.kept}`,
        en: `is of ${fault.found}, not of ${fault.kept}`,
      };
    case 'tick-order':
      return {
        pt: 'o tick é de um candle que já terminou',
        en: 'the tick belongs to a candle that had ended before',
      };
    case 'too-long':
      return {
        pt: 'é longa demais para uma linha de candles',
        en: 'is too long for a line of candles',
      };
    case 'off-grid-time':
      return {
        pt: `nenhum candle de ${fault.timeframe} abre a esta hora`,
        en: `no ${fault.timeframe} candle opens at this time`,
      };
    case 'conflict':
      return {
        pt: `a linha ${fault.line} diz outra coisa do mesmo momento`,
        en: `line ${fault.line} says otherwise of the same moment`,
      };
    default:
      return assertNever(fault);
  }
}

function same(pt: string, en: string, cell: string): Text {
  return { pt: `${quote(cell)} ${pt}`, en: `${quote(cell)} ${en}` };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
}
