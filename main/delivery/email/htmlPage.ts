import { escapeHtml } from '../../escapeHtml';
import { CHART_CID } from './mailMessage';

/** What a page of an e-mail is made of; every text is escaped here. */
export interface PageParts {
  readonly lang: string;
  /** Colour of the bar above, `#rrggbb`. */
  readonly colour: string;
  /** What the alert is not: simulated, a replay, late; null for a live one. */
  readonly mark: string | null;
  readonly lead: string;
  readonly title: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly paragraphs: readonly string[];
  readonly chartAlt: string | null;
  readonly footer: string;
}

const FONT = 'font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif';

/** One table, inline styles and nothing else: mail programs know no more. */
export function htmlPage(parts: PageParts): string {
  const cell = (text: string, style: string): string =>
    `<td style="padding:4px 12px 4px 0;${style}">${escapeHtml(text)}</td>`;
  const rows = parts.rows.map(
    ([label, value]) =>
      `<tr>${cell(label, 'color:#6b7280;white-space:nowrap;vertical-align:top')}${cell(value, 'font-variant-numeric:tabular-nums')}</tr>`,
  );
  return [
    `<!doctype html><html lang="${escapeHtml(parts.lang)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(parts.title)}</title></head>`,
    `<body style="margin:0;padding:16px;background:#f3f4f6;color:#111827;${FONT};font-size:14px;line-height:1.45">`,
    `<div style="max-width:640px;margin:0 auto;background:#ffffff;border-top:4px solid ${escapeHtml(parts.colour)};padding:16px 20px">`,
    `<p style="margin:0 0 12px;font-size:15px"><strong>${escapeHtml(parts.lead)}</strong></p>`,
    parts.mark === null
      ? ''
      : `<p style="margin:0 0 12px;padding:6px 10px;background:#fef3c7;color:#78350f"><strong>${escapeHtml(parts.mark)}</strong></p>`,
    `<h1 style="margin:0 0 12px;font-size:18px">${escapeHtml(parts.title)}</h1>`,
    rows.length === 0
      ? ''
      : `<table role="presentation" style="border-collapse:collapse">${rows.join('')}</table>`,
    parts.chartAlt === null
      ? ''
      : `<p style="margin:12px 0"><img src="cid:${CHART_CID}" alt="${escapeHtml(parts.chartAlt)}" width="600" style="max-width:100%;height:auto"></p>`,
    ...parts.paragraphs.map((text) => `<p style="margin:8px 0">${escapeHtml(text)}</p>`),
    `<p style="margin:16px 0 0;color:#6b7280;font-size:12px">${escapeHtml(parts.footer)}</p>`,
    '</div></body></html>',
  ].join('\n');
}
