/** `starttls` refuses to go on without encryption, `tls` speaks it from the first byte, `none` is for this computer. */
export const MAIL_SECURITIES = ['starttls', 'tls', 'none'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** Where e-mail goes; the password is asked for when it is needed and stands nowhere. */
export interface MailAddress {
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  /** Null: the server wants no login. */
  readonly user: string | null;
  readonly from: string;
  readonly to: readonly string[];
  /** An alert older than this goes into a digest, ms; default 600,000. */
  readonly timeToLiveMs: number;
}

/** A program that takes each alert as a signed JSON POST. */
export interface WebhookAddress {
  /** `https:`, or `http:` to this computer. */
  readonly url: string;
}

/** An ntfy server and topic. */
export interface NtfyAddress {
  /** Such as `https://ntfy.sh`. */
  readonly server: string;
  readonly topic: string;
}
