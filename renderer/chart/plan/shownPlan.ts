import type { Alert } from '../../../app/alerts/alert';
import type { Language } from '../../../app/contract/ipcPreferences';
import type { Instrument } from '../../../app/market/instrument';
import { formatsOf } from '../../i18n/formats';
import { textsOf } from '../../i18n/textsOf';
import type { ExchangeTime } from '../../market/exchangeTime';
import { chartTime } from '../barData';
import { planLabels } from './planLevels';
import type { ShownPlan } from './planPrimitive';

/** An alert's plan with its words. */
export function shownPlan(
  alert: Alert,
  instrument: Instrument,
  exchange: ExchangeTime,
  language: Language,
): ShownPlan {
  const formats = formatsOf(language);
  const { stop, target } = alert.plan;
  return {
    time: chartTime(alert.candleTime, exchange),
    plan: alert.plan,
    labels: planLabels(alert, instrument, formats, textsOf(language)),
    axis: {
      stop: formats.price(stop, instrument.digits),
      target: formats.price(target, instrument.digits),
    },
  };
}
