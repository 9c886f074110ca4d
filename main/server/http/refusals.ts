import type { Text } from '../serverOptions';

/** A request that does not get through, and the sentence for it. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly headers?: Readonly<Record<string, string>>;
}

export const UNAUTHORIZED: Refusal = {
  status: 401,
  code: 'unauthorized',
  text: {
    pt: 'Token ausente ou errado. Envie "Authorization: Bearer TOKEN"; "npm run vigia -- token" mostra o token.',
    en: 'The token is missing or wrong. Send "Authorization: Bearer TOKEN"; "npm run vigia -- token" shows the token.',
  },
  headers: { 'WWW-Authenticate': 'Bearer realm="Vigia"' },
};

export const UNKNOWN_ORIGIN: Refusal = {
  status: 403,
  code: 'unknown-origin',
  text: {
    pt: 'Esta página da web não pode falar com o Vigia. Para permitir, ponha a origem dela em server.allowedOrigins.',
    en: 'This web page may not talk to Vigia. To allow it, add its origin to server.allowedOrigins.',
  },
};

export const NOT_FOUND: Refusal = {
  status: 404,
  code: 'not-found',
  text: {
    pt: 'Esse endereço não existe. Há /health, /metrics, /config, /alertas/historico e o WebSocket /alertas.',
    en: 'There is no such address. There are /health, /metrics, /config, /alertas/historico and the WebSocket /alertas.',
  },
};

export const METHOD_NOT_ALLOWED: Refusal = {
  status: 405,
  code: 'method-not-allowed',
  text: { pt: 'Aqui só se lê: use GET.', en: 'This is read-only: use GET.' },
  headers: { Allow: 'GET, HEAD' },
};

export const BODY_REFUSED: Refusal = {
  status: 413,
  code: 'body-refused',
  text: {
    pt: 'Nenhum endereço aceita corpo: mande o pedido sem ele.',
    en: 'No address takes a body: send none.',
  },
  headers: { Connection: 'close' },
};

export const UPGRADE_REQUIRED: Refusal = {
  status: 426,
  code: 'upgrade-required',
  text: {
    pt: 'Os alertas ao vivo vêm por WebSocket: conecte em ws://…/alertas. A lista está em /alertas/historico.',
    en: 'Live alerts come over a WebSocket: connect to ws://…/alertas. The list is at /alertas/historico.',
  },
  headers: { Upgrade: 'websocket', Connection: 'Upgrade' },
};

export const INTERNAL: Refusal = {
  status: 500,
  code: 'internal',
  text: {
    pt: 'O Vigia não conseguiu responder; o motivo está no log. Tente de novo.',
    en: 'Vigia could not answer; the log has the reason. Try again.',
  },
};
