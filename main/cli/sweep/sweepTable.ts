import type { Language } from '../../../app/alerts/language';
import { formatNumber } from '../../../app/alerts/localeNumber';
import type { SettingResult } from '../../../app/evaluation/sweep/judgeSweep';
import { smallestP } from '../../../app/evaluation/sweep/smallestP';
import { timesOf } from '../../../app/evaluation/sweep/sweepMarket';
import type { SessionRange } from '../../../app/evaluation/sweep/totals';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Sweep } from '../../compose/sweep/runSweep';
import { settingName } from '../../compose/sweep/settingName';
import { alignRows, type Row } from '../alignRows';
import { gateRows } from '../backtest/gateRows';
import { backtestTexts } from '../backtest/backtestTexts';
import { sweepTexts as texts } from './sweepTexts';

const FRONT_SHOWN = 15;

/** What a search found, as lines of text. */
export function sweepTable(
  sweep: Sweep,
  { train, test }: { readonly train: number; readonly test: number },
  language: Language,
): readonly string[] {
  const { judged, history, market, choices, embargo } = sweep;
  const { folds, joined, best, bestResult, results, p, front } = judged;
  const sessions = market.starts.length - 1;
  const number = (value: number): string => formatNumber(value, language, 2);
  const days = new Intl.DateTimeFormat('sv-SE', {
    timeZone: sessionCalendar(history.instrument.calendar).zone,
  });
  const daysOf = (range: SessionRange): string => {
    const { from, to } = timesOf(market, range);
    return `${days.format(from)} – ${days.format(to)}`;
  };
  const forward =
    joined === null
      ? [texts.tooShort(train + embargo + 1, sessions)[language]]
      : [
          texts.forward(train, test, embargo)[language],
          ...alignRows([
            [texts.columns.judged[language], texts.columns.setting[language], ...head(language)],
            ...folds.map(({ test: range, chosen, tested }): Row => [
              daysOf(range),
              settingName(sweep, chosen),
              ...cells(tested, language),
            ]),
          ]),
          '',
          texts.joined[language],
          ...alignRows(gateRows(joined.gates, language)),
          ...(joined.expectancy === null
            ? []
            : [
                backtestTexts.expectancy(
                  number(joined.expectancy.value),
                  number(joined.expectancy.low),
                  number(joined.expectancy.high),
                )[language],
              ]),
        ];
  const shown = front.slice(0, FRONT_SHOWN);
  return [
    texts.whole(history.instrument.symbol, history.candles.length, sessions, choices.length)[language],
    '',
    ...forward,
    '',
    texts.best(choices.length)[language],
    `  ${settingName(sweep, best)}`,
    ...alignRows(gateRows(bestResult.gates, language)),
    ...(p === null ? [] : [texts.chance(formatNumber(p, language, 3), choices.length)[language]]),
    ...(p !== null && p <= smallestP(sweep.objective, sessions) ? [texts.smallest(sessions)[language]] : []),
    '',
    texts.front[language],
    ...alignRows([
      [texts.columns.setting[language], ...head(language)],
      ...shown.flatMap((index): Row[] => {
        const result = results[index];
        return result === undefined ? [] : [[settingName(sweep, index), ...cells(result, language)]];
      }),
    ]),
    ...(front.length > shown.length ? [texts.more(front.length - shown.length)[language]] : []),
  ];
}

function head(language: Language): Row {
  return (['capture', 'false', 'win', 'meanR', 'each'] as const).map((name) => texts.columns[name][language]);
}

function cells({ gates, meanR, volatilityAlerts, sessions }: SettingResult, language: Language): Row {
  const percent = (value: number | null): string =>
    value === null ? '–' : `${formatNumber(value * 100, language, 1)} %`;
  return [
    percent(gates.capture.value),
    percent(gates.false.value),
    percent(gates.win.value),
    meanR === null ? '–' : formatNumber(meanR, language, 2),
    formatNumber(volatilityAlerts / sessions, language, 1),
  ];
}
