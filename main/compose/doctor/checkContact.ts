import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Finding } from './finding';
import type { LastContact } from './lastContact';

/** An open market that has been silent for so long has lost its way to us, ms. */
const TOO_QUIET = 15 * 60_000;

/** When MetaTrader was heard last, and what to do when that is too long ago. */
export function checkContact(last: LastContact | null, running: boolean, now: number): Finding {
  const check = 'mt5';
  if (last === null) {
    const text = {
      pt: 'O MetaTrader ainda não enviou nenhum candle. Abra o Vigia, clique em Conectar o MT5 e siga os três passos (docs/mt5.md).',
      en: 'MetaTrader has not sent a candle yet. Open Vigia, click Connect MT5 and follow the three steps (docs/mt5.md).',
    };
    return { check, level: 'warning', text };
  }
  const { symbol, timeframe, closed, calendar, zone } = last;
  const at = `${new Date(closed).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16)} (${zone})`;
  const isOpen = sessionCalendar(calendar).isOpen(now);
  const isLate = running && isOpen && now - closed > TOO_QUIET;
  const heard = {
    pt: `Último candle do MetaTrader: ${symbol} ${timeframe}, fechado em ${at}.`,
    en: `Last candle from MetaTrader: ${symbol} ${timeframe}, closed at ${at}.`,
  };
  if (!isLate) return { check, level: 'ok', text: heard };
  return {
    check,
    level: 'warning',
    text: {
      pt: `${heard.pt} O mercado está aberto: veja no MetaTrader se o gráfico anda e o que diz a aba Experts.`,
      en: `${heard.en} The market is open: see in MetaTrader whether the chart moves and what the Experts tab says.`,
    },
  };
}
