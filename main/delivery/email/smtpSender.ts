import { createTransport } from 'nodemailer';
import type { MailAddress } from '../../../app/alerts/channelAddresses';
import type { Scheduler } from '../../../app/engine/ports';
import type { ChannelResult } from '../channel';
import { CHART_CID, type MailMessage } from './mailMessage';
import { smtpFailure } from './smtpFailure';

/** Longest time one message may take, from the connection to the server's receipt, ms. */
const MESSAGE_MS = 12_000;

export interface SmtpSender {
  send(message: MailMessage): Promise<Omit<ChannelResult, 'latencyMs'>>;
  close(): Promise<void>;
}

export interface SmtpOptions {
  readonly address: MailAddress;
  /** The password; null when none is known. */
  readonly secret: () => string | null;
  readonly scheduler: Scheduler;
  /** Certificates to trust besides the system's, PEM. */
  readonly ca?: string;
}

/** Sends messages over one connection that is kept open between them. */
export function createSmtpSender({ address, secret, scheduler, ca }: SmtpOptions): SmtpSender {
  const open = () => {
    const password = secret();
    return createTransport({
      pool: true,
      maxConnections: 1,
      maxMessages: Number.POSITIVE_INFINITY,
      host: address.host,
      port: address.port,
      secure: address.security === 'tls',
      requireTLS: address.security === 'starttls',
      ignoreTLS: address.security === 'none',
      ...(address.user === null || password === null ? {} : { auth: { user: address.user, pass: password } }),
      ...(ca === undefined ? {} : { tls: { ca } }),
      connectionTimeout: 5_000,
      greetingTimeout: 5_000,
      dnsTimeout: 5_000,
      socketTimeout: 60_000,
      logger: false,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
  let transport: ReturnType<typeof open> | null = null;

  return {
    async send(message) {
      if (address.user !== null && secret() === null)
        return {
          status: 'retryable',
          detail: 'the password is missing: set its environment variable and start Vigia again',
        };
      transport ??= open();
      const abort = new AbortController();
      const cancel = scheduler.after(MESSAGE_MS, () => abort.abort());
      try {
        const sent = await transport.sendMail({
          from: address.from,
          to: [...address.to],
          subject: message.subject,
          text: message.text,
          html: message.html,
          messageId: `<${message.messageId}>`,
          priority: message.urgent ? 'high' : 'normal',
          headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
          attachments:
            message.chart === null
              ? []
              : [{ filename: 'chart.png', content: message.chart, contentType: 'image/png', cid: CHART_CID }],
          signal: abort.signal,
        });
        const refused = sent.rejected.length;
        return refused === 0
          ? { status: 'delivered' }
          : { status: 'delivered', detail: `refused for ${refused} of the receivers` };
      } catch (error) {
        return abort.signal.aborted
          ? {
              status: 'retryable',
              detail: `the mail server did not take the message within ${MESSAGE_MS / 1000} s`,
            }
          : smtpFailure(error, secret());
      } finally {
        cancel();
      }
    },
    close() {
      transport?.close();
      transport = null;
      return Promise.resolve();
    },
  };
}
