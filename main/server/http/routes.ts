import { toAlertJson } from '../../../app/contract/alertJson';
import type { HealthAnswer, HistoryAnswer } from '../../../app/contract/serverAnswers';
import { parseHistoryQuery } from '../../../app/contract/serverHistoryQuery';
import { ServerMetrics } from '../metrics/serverMetrics';
import type { ServerOptions } from '../serverOptions';
import { errorAnswer, jsonAnswer, type Answer } from './answer';

export interface RouteContext {
  readonly options: ServerOptions;
  readonly metrics: ServerMetrics;
  /** When the server was made, `Clock.now()`. */
  readonly startedAt: number;
  readonly query: URLSearchParams;
  readonly acceptLanguage: string | undefined;
}

export interface Route {
  /** Answered without a token. */
  readonly open: boolean;
  readonly answer: (context: RouteContext) => Answer | Promise<Answer>;
}

/** Everything that can be read over HTTP. */
export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/health', { open: true, answer: health }],
  ['/metrics', { open: false, answer: metrics }],
  ['/config', { open: false, answer: ({ options }) => jsonAnswer(200, options.publicConfig()) }],
  ['/alertas/historico', { open: false, answer: history }],
]);

const FOREIGN_CURSOR = {
  pt: 'Esse cursor não continua esta consulta. Use o nextCursor da página anterior, com os mesmos filtros.',
  en: 'This cursor does not continue this query. Use the nextCursor of the page before, with the same filters.',
};

function health({ options, startedAt, acceptLanguage }: RouteContext): Answer {
  const { healthy, feed, problems } = options.health();
  const portuguese = /^\s*pt\b/i.test(acceptLanguage ?? '');
  const body: HealthAnswer = {
    status: healthy ? 'ok' : 'unhealthy',
    version: options.version,
    feed,
    uptime: Math.max(0, options.clock.now() - startedAt) / 1000,
    problems: problems.map((text) => (portuguese ? text.pt : text.en)),
  };
  return jsonAnswer(healthy ? 200 : 503, body);
}

async function metrics({ metrics: registry }: RouteContext): Promise<Answer> {
  return { status: 200, contentType: ServerMetrics.contentType, body: await registry.expose() };
}

async function history({ options, query, acceptLanguage }: RouteContext): Promise<Answer> {
  const parsed = parseHistoryQuery(query);
  if (!parsed.ok) return errorAnswer(400, parsed.code, parsed.text, acceptLanguage);
  await options.terminal.searchable();
  const { total, alerts, nextCursor } = options.terminal.alerts(parsed.query);
  // A page that continues another is never empty.
  if (parsed.query.cursor !== null && alerts.length === 0)
    return errorAnswer(400, 'bad-cursor', FOREIGN_CURSOR, acceptLanguage);
  const body: HistoryAnswer = { total, alerts: alerts.map(toAlertJson), nextCursor };
  return jsonAnswer(200, body);
}
