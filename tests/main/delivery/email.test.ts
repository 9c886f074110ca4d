import { createServer } from 'node:net';
import { simpleParser } from 'mailparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { MailAddress } from '../../../app/alerts/channelAddresses';
import type { Language } from '../../../app/alerts/language';
import type { Channel } from '../../../main/delivery/channel';
import { createEmailChannel, type EmailOptions } from '../../../main/delivery/email';
import { ManualTime } from '../../support/manualTime';
import { realTime } from '../../support/realTime';
import { sampleAlert } from '../../support/sampleAlert';
import { CERTIFICATE, startMailServer } from './mailServer';

const PNG = Buffer.from('iVBORw0KGgo=', 'base64');
const PASSWORD = 'correct horse battery';

function emailTo(
  port: number,
  address: Partial<MailAddress> = {},
  options: Partial<EmailOptions> = {},
  language: Language = 'en',
): Channel {
  const channel = createEmailChannel({
    address: {
      host: 'localhost',
      port,
      security: 'none',
      user: null,
      from: 'Vigia <vigia@desk.example>',
      to: ['trader@desk.example'],
      timeToLiveMs: 600_000,
      ...address,
    },
    secret: () => PASSWORD,
    language: () => language,
    clock: realTime,
    scheduler: realTime,
    zoneOf: () => 'America/Sao_Paulo',
    chart: () => Promise.resolve(PNG),
    ...options,
  });
  onTestFinished(() => channel.close());
  return channel;
}

describe('An alert by e-mail', () => {
  it('says everything needed in the subject and the first line, in HTML and in text', async () => {
    const server = await startMailServer();
    expect(await emailTo(server.port, {}, {}, 'pt').send(sampleAlert(1))).toMatchObject({
      status: 'delivered',
    });
    const mail = await simpleParser(server.mailbox[0]!);
    expect(mail.subject).toBe(
      'CRÍTICO · WIN$N M5 ▲ alta 130.250 · Volatilidade extrema + Rompimento (confiança 95%)',
    );
    const first =
      'Entrada 130.180–130.320 · stop 129.960 · alvo 130.970 · R:R 1:2,5 · Volatilidade extrema + Rompimento (confiança 95%)';
    expect(mail.text?.split('\n')[0]).toBe(first);
    expect(mail.html).toContain(first);
    expect(mail.text).toContain('Candle: M5 · 16/03/2026, 09:10 BRT');
    expect(mail.messageId).toBe(`<${sampleAlert(1).id}@alert.vigia>`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('priority')).toBe('high');
  });

  it('carries the chart inside, and comes without it when there is none', async () => {
    const server = await startMailServer();
    await emailTo(server.port).send(sampleAlert(1));
    const broken = { chart: () => Promise.reject(new Error('no candles')) };
    expect(await emailTo(server.port, {}, broken).send(sampleAlert(2))).toMatchObject({
      status: 'delivered',
    });
    const [withChart, without] = await Promise.all(server.mailbox.map((raw) => simpleParser(raw)));
    expect(withChart?.attachments[0]).toMatchObject({ cid: 'chart@vigia', contentType: 'image/png' });
    // mailparser puts the image where the page refers to it.
    expect(withChart?.html).toContain('src="data:image/png;base64,iVBORw0KGgo="');
    expect(without?.attachments).toEqual([]);
    expect(without?.html).not.toContain('<img');
  });

  it('marks a simulated alert in the subject and in both parts', async () => {
    const server = await startMailServer();
    await emailTo(server.port, {}, {}, 'pt').send(sampleAlert(1, { origin: 'simulated' }));
    const mail = await simpleParser(server.mailbox[0]!);
    expect(mail.subject).toMatch(/^SIMULADO · CRÍTICO/);
    expect(mail.text).toContain('SIMULADO: este alerta vem do mercado simulado.');
    expect(mail.html).toContain('SIMULADO: este alerta vem do mercado simulado.');
    expect(mail.headers.get('x-vigia-origin')).toBe('simulated');
  });

  it('lets no name from outside become markup or a header', async () => {
    const server = await startMailServer();
    const symbol = '<img src=x onerror=alert(1)>\r\nBcc: thief@evil.example\r\n\r\n"\'&';
    await emailTo(server.port).send(sampleAlert(1, { symbol }));
    const [raw] = server.mailbox;
    const mail = await simpleParser(raw!);
    expect(mail.bcc).toBe(undefined);
    expect(raw).not.toMatch(/^Bcc:/im);
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(mail.subject).toContain('<img src=x onerror=alert(1)> Bcc: thief@evil.example');
  });

  it('gathers late alerts in one message', async () => {
    const server = await startMailServer();
    await emailTo(server.port).sendDigest?.([1, 2, 3].map((seq) => sampleAlert(seq)));
    const mail = await simpleParser(server.mailbox[0]!);
    expect(mail.subject).toBe('3 alerts did not arrive in time');
    expect(mail.text?.match(/CRITICAL · WIN\$N/g)).toHaveLength(3);
    expect(mail.attachments).toEqual([]);
  });

  it('says of alerts over the budget that they were not late by chance', async () => {
    const server = await startMailServer();
    const folded = [1, 2].map((seq) => sampleAlert(seq, { reason: 'attention-budget' }));
    await emailTo(server.port).sendDigest?.(folded);
    const mail = await simpleParser(server.mailbox[0]!);
    expect(mail.subject).toBe('2 alerts over your hourly limit');
    expect(mail.text).toContain('as often as you want in an hour (attention.perHour)');
  });

  it('has a test message', async () => {
    const server = await startMailServer();
    expect(await emailTo(server.port, {}, {}, 'pt').sendTest()).toMatchObject({ status: 'delivered' });
    expect((await simpleParser(server.mailbox[0]!)).subject).toBe('Vigia · teste');
  });
});

describe('The connection to the mail server', () => {
  it('is one, kept for every message', async () => {
    const server = await startMailServer();
    const email = emailTo(server.port);
    for (let seq = 1; seq <= 110; seq += 1) await email.send(sampleAlert(seq));
    expect(server.mailbox).toHaveLength(110);
    expect(server.connections).toBe(1);
  });

  it.each(['starttls', 'tls'] as const)(
    'is encrypted with %s, and the login goes through it',
    async (security) => {
      const logins: (string | undefined)[] = [];
      const server = await startMailServer({
        secure: security === 'tls',
        authOptional: false,
        disabledCommands: [],
        onAuth: ({ username, password }, session, done) => {
          logins.push(`${username} ${password} ${session.secure}`);
          done(null, { user: username });
        },
      });
      const email = emailTo(server.port, { security, user: 'vigia' }, { ca: CERTIFICATE });
      expect(await email.send(sampleAlert(1))).toMatchObject({ status: 'delivered' });
      expect(logins).toEqual([`vigia ${PASSWORD} true`]);
    },
  );

  it('is not used in the clear where encryption was asked for, nor with a stranger', async () => {
    const plain = await startMailServer();
    expect(await emailTo(plain.port, { security: 'starttls' }).send(sampleAlert(1))).toMatchObject({
      status: 'retryable',
    });
    const unknown = await startMailServer({ disabledCommands: [] });
    const result = await emailTo(unknown.port, { security: 'starttls' }).send(sampleAlert(1));
    expect(result).toMatchObject({
      status: 'retryable',
      detail: expect.stringMatching(/certificate/i) as string,
    });
    expect([...plain.mailbox, ...unknown.mailbox]).toEqual([]);
  });
});

describe('A mail server that does not take the message', () => {
  it('may be tried again when it is not there, says "later", or hangs up in mid-message', async () => {
    expect(await emailTo(1).send(sampleAlert(1))).toMatchObject({ status: 'retryable' });
    const busy = await startMailServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error('busy'), { responseCode: 451 })),
    });
    expect(await emailTo(busy.port).send(sampleAlert(1))).toMatchObject({
      status: 'retryable',
      detail: expect.stringContaining('451') as string,
    });
    const dead = createServer((socket) => {
      socket.write('220 mail\r\n');
      socket.on('data', (data) => {
        const line = data.toString('utf8');
        if (line.startsWith('DATA')) socket.write('354 go\r\n');
        else if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 fine\r\n');
        else socket.destroy();
      });
    });
    await new Promise<void>((resolve) => dead.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => dead.close(() => resolve())));
    const address = dead.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await emailTo(port).send(sampleAlert(1))).toMatchObject({ status: 'retryable' });
  });

  it('is left after twelve seconds of silence, and its late answer sends nothing twice', async () => {
    const time = new ManualTime();
    const connected: (() => void)[] = [];
    const silent = createServer(() => connected.splice(0).forEach((tell) => tell()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => silent.close(() => resolve())));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const arrived = new Promise<void>((resolve) => connected.push(resolve));
    const result = emailTo(port, {}, { scheduler: time, clock: time }).send(sampleAlert(1));
    await arrived;
    time.advance(12_000);
    expect(await result).toEqual({
      status: 'retryable',
      latencyMs: 12_000,
      detail: 'the mail server did not take the message within 12 s',
    });
  });

  it('is not asked again when it refuses the receiver for good', async () => {
    const server = await startMailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    expect(await emailTo(server.port).send(sampleAlert(1))).toMatchObject({
      status: 'permanent',
      detail: expect.stringContaining('no such user') as string,
    });
  });

  it('is not asked again with a wrong password, and the password is in no word about it', async () => {
    const server = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        done(Object.assign(new Error(`bad login ${auth.password}`), { responseCode: 535 })),
    });
    const secret = 'c2VjcmV0LXBhc3N3b3JkLWluLWJhc2U2NA';
    const result = await emailTo(server.port, { user: 'vigia' }, { secret: () => secret }).send(
      sampleAlert(1),
    );
    expect(result.status).toBe('permanent');
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it('waits for a password that is not set', async () => {
    const server = await startMailServer();
    const result = await emailTo(server.port, { user: 'vigia' }, { secret: () => null }).send(sampleAlert(1));
    expect(result).toMatchObject({
      status: 'retryable',
      detail: expect.stringContaining('password is missing') as string,
    });
    expect(server.connections).toBe(0);
  });
});
