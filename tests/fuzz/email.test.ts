import { simpleParser } from 'mailparser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../main/delivery/email/composeDigest';
import { composeEmail } from '../../main/delivery/email/composeEmail';
import { createSmtpSender } from '../../main/delivery/email/smtpSender';
import { startMailServer } from '../main/delivery/mailServer';
import { realTime } from '../support/realTime';
import { sampleAlert } from '../support/sampleAlert';
import { hostileText } from './hostileText';

const TAGS = /<\/?(\w+)/g;
const OWN_TAGS = [
  'html',
  'head',
  'meta',
  'title',
  'body',
  'div',
  'p',
  'strong',
  'h1',
  'table',
  'tr',
  'td',
  'img',
];

describe('an e-mail about a symbol of any name', () => {
  it('has no tag, no header and no receiver that Vigia did not write', async () => {
    const mail = await startMailServer();
    const sender = createSmtpSender({
      address: {
        ...{ host: '127.0.0.1', port: mail.port, security: 'none', user: null },
        ...{ from: 'Vigia <vigia@desk.example>', to: ['trader@desk.example'], timeToLiveMs: 60_000 },
      },
      secret: () => null,
      scheduler: realTime,
    });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(hostileText, fc.constantFrom('pt', 'en'), async (symbol, language) => {
        const alert = sampleAlert(++count, { symbol });
        const message =
          count % 5 === 0
            ? composeDigest([alert, alert], language, () => 'America/Sao_Paulo')
            : composeEmail(alert, language, 'America/Sao_Paulo', null);
        for (const [, tag = ''] of message.html.replace('<!doctype', '').matchAll(TAGS))
          expect(OWN_TAGS).toContain(tag);
        expect(message.subject).not.toMatch(/[\r\n]/);
        expect((await sender.send(message)).status).toBe('delivered');
        const raw = mail.mailbox.at(-1) ?? '';
        const parsed = await simpleParser(raw);
        expect([...parsed.headers.keys()].filter((name) => !OWN_HEADERS.has(name))).toEqual([]);
        expect(parsed.to).toMatchObject({ text: 'trader@desk.example' });
        expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|cc):/im);
        expect(parsed.attachments).toEqual([]);
      }),
      { seed: 20_261_139, numRuns: 150 },
    );
    await sender.close();
  });
});

const OWN_HEADERS = new Set([
  ...['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type', 'auto-submitted'],
  ...[
    'x-priority',
    'x-msmail-priority',
    'importance',
    'priority',
    'x-vigia-alert',
    'x-vigia-origin',
    'x-vigia-alerts',
  ],
  ...['content-transfer-encoding', 'received'],
]);
