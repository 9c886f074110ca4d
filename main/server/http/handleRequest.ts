import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerMetrics } from '../metrics/serverMetrics';
import type { ServerOptions } from '../serverOptions';
import { errorAnswer, type Answer } from './answer';
import { bearerToken, isAuthorized } from './isAuthorized';
import { corsHeaders, judgeOrigin } from './originPolicy';
import {
  BODY_REFUSED,
  INTERNAL,
  METHOD_NOT_ALLOWED,
  NOT_FOUND,
  type Refusal,
  UNAUTHORIZED,
  UNKNOWN_ORIGIN,
  UPGRADE_REQUIRED,
} from './refusals';
import { ROUTES } from './routes';

/** Answers HTTP requests; every check stands in `decide`, in the order in which it is made. */
export function createRequestHandler(options: ServerOptions, metrics: ServerMetrics) {
  const startedAt = options.clock.now();

  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = parseUrl(request.url);
    decide(request, url)
      .catch((error: unknown) => {
        options.log('error', 'An HTTP request failed', { path: url?.pathname ?? '', error: String(error) });
        return refuse(request, INTERNAL);
      })
      .then((answer) => {
        const route = url !== null && ROUTES.has(url.pathname) ? url.pathname : 'other';
        metrics.requests.inc({ route, status: String(answer.status) });
        send(request, response, answer);
      })
      .catch((error: unknown) => {
        options.log('error', 'An HTTP answer could not be sent', { error: String(error) });
        response.destroy();
      });
  };

  async function decide(request: IncomingMessage, url: URL | null): Promise<Answer> {
    const { origin } = request.headers;
    if (judgeOrigin(origin, options.allowedOrigins ?? []) === 'unknown')
      return refuse(request, UNKNOWN_ORIGIN);
    if (hasBody(request)) return refuse(request, BODY_REFUSED);
    if (request.method === 'OPTIONS' && origin !== undefined)
      return { status: 204, contentType: 'text/plain', body: '', headers: corsHeaders(origin) };
    if (url?.pathname === '/alertas') return refuse(request, UPGRADE_REQUIRED);
    const route = url === null ? undefined : ROUTES.get(url.pathname);
    if (url === null || route === undefined) return refuse(request, NOT_FOUND);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, METHOD_NOT_ALLOWED);
    if (!route.open && !isAuthorized(bearerToken(request.headers.authorization), options.token))
      return refuse(request, UNAUTHORIZED);
    const answer = await route.answer({
      options,
      metrics,
      startedAt,
      query: url.searchParams,
      acceptLanguage: request.headers['accept-language'],
    });
    return origin === undefined
      ? answer
      : { ...answer, headers: { ...answer.headers, ...corsHeaders(origin) } };
  }
}

function refuse(request: IncomingMessage, { status, code, text, headers }: Refusal): Answer {
  return errorAnswer(status, code, text, request.headers['accept-language'], headers);
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'Content-Type': answer.contentType,
    'Content-Length': Buffer.byteLength(answer.body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...answer.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Null for a target no address can have. */
function parseUrl(target: string | undefined): URL | null {
  return URL.canParse(target ?? '', 'http://vigia') ? new URL(target ?? '', 'http://vigia') : null;
}
