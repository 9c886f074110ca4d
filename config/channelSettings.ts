import { z } from 'zod';
import { MAIL_SECURITIES } from '../app/alerts/channelAddresses';
import { EMAIL_MODES } from '../app/alerts/deliverySettings';
import { SEVERITIES } from '../app/detectors/severity';
import { allowedWords } from './allowedWords';

const MAILBOX = /^(?:[^<>@,\r\n]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/;

/** A text of one line that fits `allowed`, or empty while the channel is off. */
function text(fits: (value: string) => boolean, words: { readonly pt: string; readonly en: string }) {
  return z
    .string()
    .max(500)
    .refine((value) => value === '' || fits(value))
    .register(allowedWords, words);
}

const mode = z.enum(EMAIL_MODES);
const minSeverity = z.enum(SEVERITIES);
const mailboxes = (value: string): boolean => value.split(',').every((one) => MAILBOX.test(one.trim()));
const envName = (name: string) =>
  text((value) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(value), {
    pt: 'o nome de uma variável de ambiente',
    en: 'the name of an environment variable',
  }).default(name);

/** Plain `http:` goes to this computer only; a password in an address would stand in the file. */
function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}

/** Where requests may go. */
export const webAddress = text(isWebAddress, {
  pt: 'um endereço https://… (ou http://127.0.0.1…), sem senha dentro',
  en: 'an address https://… (or http://127.0.0.1…), without a password in it',
});

/** A channel that is on needs these keys; `issue` names the first one that is empty. */
export function needs<K extends string>(...keys: readonly K[]) {
  return (
    settings: { readonly enabled: boolean } & Readonly<Record<K, string>>,
    context: z.core.$RefinementCtx,
  ) => {
    const missing = keys.find((key) => settings[key] === '');
    if (!settings.enabled || missing === undefined) return;
    context.addIssue({ code: 'custom', path: [missing], message: 'empty', input: '' });
  };
}

export const emailSettingsSchema = z
  .strictObject({
    enabled: z.boolean().default(false),
    critical: mode.default('always'),
    high: mode.default('fallback'),
    medium: mode.default('fallback'),
    info: mode.default('off'),
    fallbackSeconds: z.number().min(1).max(60).default(3),
    host: text((value) => /^[A-Za-z0-9.:-]+$/.test(value), {
      pt: 'o nome ou o endereço de um servidor',
      en: 'the name or the address of a server',
    }).default(''),
    port: z.int().min(1).max(65_535).default(587),
    security: z.enum(MAIL_SECURITIES).default('starttls'),
    user: text((value) => !/[\r\n]/.test(value), { pt: 'um nome de usuário', en: 'a user name' }).default(''),
    passwordEnv: envName('VIGIA_SMTP_PASSWORD'),
    from: text((value) => MAILBOX.test(value), {
      pt: 'um endereço de e-mail',
      en: 'an e-mail address',
    }).default(''),
    to: text(mailboxes, {
      pt: 'um ou mais endereços de e-mail, separados por vírgula',
      en: 'one or more e-mail addresses, separated by commas',
    }).default(''),
    digestMinutes: z.number().min(1).max(1440).default(10),
  })
  .superRefine(needs('host', 'from', 'to'));

export const webhookSettingsSchema = z
  .strictObject({
    enabled: z.boolean().default(false),
    minSeverity: minSeverity.default('info'),
    url: webAddress.default(''),
    secretEnv: envName('VIGIA_WEBHOOK_SECRET'),
  })
  .superRefine(needs('url'));

export const ntfySettingsSchema = z
  .strictObject({
    enabled: z.boolean().default(false),
    minSeverity: minSeverity.default('high'),
    server: webAddress.default('https://ntfy.sh'),
    topic: text((value) => /^[A-Za-z0-9_-]{1,64}$/.test(value), {
      pt: 'de 1 a 64 letras sem acento, dígitos, - ou _',
      en: '1 to 64 letters, digits, - or _',
    }).default(''),
    tokenEnv: envName('VIGIA_NTFY_TOKEN'),
  })
  .superRefine(needs('server', 'topic'));

/** Web pages that may talk to the server; other programs send no Origin. */
export const allowedOriginsSchema = z
  .array(z.string().refine((value) => URL.canParse(value) && new URL(value).origin === value))
  .max(20)
  .register(allowedWords, {
    pt: 'uma lista de origens como [https://mesa.example]',
    en: 'a list of origins such as [https://desk.example]',
  });
