import type { Language } from '../../../../app/alerts/language';
import { formatNumber, formatPrice } from '../../../../app/alerts/localeNumber';
import { patternName } from '../../../../app/alerts/patternName';
import { ENGINE_VERSION } from '../../../../app/engine/engineVersion';
import type { Evaluation } from '../../../../app/evaluation/evaluation';
import { tally, type Tally } from '../../../../app/evaluation/tallies';
import { tradeOffOf } from '../../../../app/evaluation/tradeOff';
import type { Backtest } from '../../../compose/backtest/runBacktest';
import { APP_VERSION } from '../../../version';
import { backtestTable } from '../backtestTable';
import { escapeHtml } from '../../../escapeHtml';
import { REPORT_STYLE } from './reportStyle';
import { reportTexts as texts } from './reportTexts';
import { svgCandles } from './svgCandles';
import { svgCurve } from './svgCurve';

/** The evaluation as one HTML file that needs nothing else: no script, no picture, no network. */
export function reportHtml(backtest: Backtest, language: Language): string {
  const { history, evaluation, whole, settings, dataHash, zone, understood } = backtest;
  const say = (name: keyof typeof texts): string => escapeHtml(texts[name][language]);
  const { symbol } = history.instrument;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const at = (candle: number): string => day.format(history.candles[candle]?.time ?? 0);
  const of = (one: Evaluation): string =>
    `<p>${at(one.from)} – ${at(one.to - 1)}</p><pre>${escapeHtml(backtestTable(one, language).join('\n'))}</pre>`;
  const resolved = evaluation.alerts.filter(({ outcome }) => outcome !== null);
  let sum = 0;
  const equity = resolved.map(({ outcome }, index) => [index + 1, (sum += outcome?.r ?? 0)] as const);
  const percent = (share: number): string => `${formatNumber(share * 100, language, 0)} %`;
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' });
  const hour = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  const tables: readonly [title: string, rows: readonly Tally[]][] = [
    [
      say('byPattern'),
      tally(evaluation.alerts, ({ draft }) => draft.patterns.map((id) => patternName(id, language))),
    ],
    [say('byHour'), tally(evaluation.alerts, ({ draft }) => `${hour.format(draft.candleTime)} h`)],
    [say('byMonth'), tally(evaluation.alerts, ({ draft }) => month.format(draft.candleTime))],
  ];
  return `<!doctype html>
<html lang="${language === 'pt' ? 'pt-BR' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Vigia · ${say('title')} · ${escapeHtml(symbol)}</title><style>${REPORT_STYLE}</style></head><body>
<h1>${say('title')}: ${escapeHtml(symbol)} ${history.timeframe}</h1><p>${say('notAdvice')}</p>
<h2>${say('gates')}</h2>${of(evaluation)}${whole === null ? '' : of(whole)}
<h2>${say('equity')}</h2>${svgCurve({
    points: equity,
    xTitle: say('alertNumber'),
    yTitle: 'R',
    writeX: (x) => formatNumber(x, language, 0),
    writeY: (y) => formatNumber(y, language, 1),
    dots: false,
  })}
<h2>${say('trade')}</h2>${svgCurve({
    points: tradeOffOf(evaluation).map((point) => [point.false, point.capture] as const),
    xTitle: say('falseShare'),
    yTitle: say('capture'),
    writeX: percent,
    writeY: percent,
    dots: true,
  })}
${tables.map(([title, rows]) => `<h2>${title}</h2>${tallyTable(rows, language)}`).join('\n')}
<h2>${say('list')}</h2>${alertTable(backtest, language)}
<h2>${say('how')}</h2><p>${say('versions')}: Vigia ${APP_VERSION}, engine ${ENGINE_VERSION}</p><p>${say('dataHash')}: <code>${dataHash}</code></p><p>${escapeHtml(understood.map((text) => text[language]).join('; '))}</p>
<h2>${say('settings')}</h2><pre>${escapeHtml(JSON.stringify(settings, null, 2))}</pre>
</body></html>
`;
}

function tallyTable(rows: readonly Tally[], language: Language): string {
  const head = (['name', 'alerts', 'resolved', 'wins', 'meanR'] as const).map(
    (name) => `<th>${escapeHtml(texts[name][language])}</th>`,
  );
  const body = rows.map(({ name, alerts, resolved, wins, meanR }) => {
    const mean = meanR === null ? '–' : formatNumber(meanR, language, 2);
    return `<tr><td>${escapeHtml(name)}</td><td>${alerts}</td><td>${resolved}</td><td>${wins}</td><td>${mean}</td></tr>`;
  });
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function alertTable({ history, evaluation, zone }: Backtest, language: Language): string {
  const columns = ['time', 'pattern', 'direction', 'price', 'result', 'meanR', 'match', 'chart'] as const;
  const head = columns.map(
    (name) => `<th>${escapeHtml(name === 'meanR' ? 'R' : texts[name][language])}</th>`,
  );
  const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const body = evaluation.alerts.map((alert) => {
    const { draft, outcome, match } = alert;
    const cells = [
      moment.format(draft.candleTime),
      draft.patterns.map((id) => patternName(id, language)).join(' + '),
      texts[draft.direction][language],
      formatPrice(draft.price, language),
      texts[outcome?.result ?? 'none'][language],
      outcome === null ? '–' : formatNumber(outcome.r, language, 2),
      texts[match][language],
    ];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}<td>${svgCandles(alert, history)}</td></tr>`;
  });
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
