import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { errorAnswer } from '../http/answer';
import { bearerToken, isAuthorized } from '../http/isAuthorized';
import { judgeOrigin } from '../http/originPolicy';
import { NOT_FOUND, type Refusal, UNAUTHORIZED, UNKNOWN_ORIGIN } from '../http/refusals';
import type { ServerLimits, ServerOptions } from '../serverOptions';
import type { ClientHub } from './clientHub';

/** The door of `WS /alertas`: path, Origin and token are judged before the handshake. */
export function createUpgradeHandler(options: ServerOptions, limits: ServerLimits, hub: ClientHub) {
  const handshakes = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxMessageBytes,
  });

  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const ignore = (): void => undefined;
    socket.on('error', ignore);
    const refusal = judge(request);
    if (refusal !== null) {
      refuse(request, socket, refusal);
      return;
    }
    handshakes.handleUpgrade(request, socket, head, (ws) => {
      socket.off('error', ignore);
      hub.join(ws, socket);
    });
  };

  function judge(request: IncomingMessage): Refusal | null {
    const target = request.url ?? '';
    const url = URL.canParse(target, 'ws://vigia') ? new URL(target, 'ws://vigia') : null;
    if (url?.pathname !== '/alertas') return NOT_FOUND;
    if (judgeOrigin(request.headers.origin, options.allowedOrigins ?? []) === 'unknown')
      return UNKNOWN_ORIGIN;
    // A browser's WebSocket cannot set headers; for everyone else the header is the place.
    const token = bearerToken(request.headers.authorization) ?? url.searchParams.get('token');
    return isAuthorized(token, options.token) ? null : UNAUTHORIZED;
  }
}

function refuse(request: IncomingMessage, socket: Duplex, { status, code, text, headers }: Refusal): void {
  const answer = errorAnswer(status, code, text, request.headers['accept-language'], headers);
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${answer.contentType}`,
    `Content-Length: ${Buffer.byteLength(answer.body)}`,
    'Connection: close',
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${answer.body}`, () => socket.destroy());
}
