import type { Text } from '../serverOptions';

/** What a route answers, before anything is written. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function jsonAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    contentType: 'application/json; charset=utf-8',
    body: `${JSON.stringify(value)}\n`,
    headers,
  };
}

/** `{error: {code, message}}`, in Portuguese for those who ask for it. */
export function errorAnswer(
  status: number,
  code: string,
  text: Text,
  acceptLanguage: string | undefined,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const message = /^\s*pt\b/i.test(acceptLanguage ?? '') ? text.pt : text.en;
  return jsonAnswer(status, { error: { code, message } }, headers);
}
