/** The parts of an e-mail, before any transport. */
export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without angle brackets; the same alert always has the same one, so that mailboxes can tell a repetition. */
  readonly messageId: string;
  readonly urgent: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** PNG shown in the HTML part, or null. */
  readonly chart: Buffer | null;
}

/** Content id of the inline chart. */
export const CHART_CID = 'chart@vigia';
