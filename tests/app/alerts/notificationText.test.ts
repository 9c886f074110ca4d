import { describe, expect, it } from 'vitest';
import { digestText } from '../../../app/alerts/digestText';
import { notificationText } from '../../../app/alerts/notificationText';
import { testText } from '../../../app/alerts/testText';
import { sampleAlert } from '../../support/sampleAlert';

describe('The text of a notification', () => {
  it('says in Portuguese everything needed to decide whether to look', () => {
    expect(notificationText(sampleAlert(1), 'pt')).toEqual({
      title: 'CRÍTICO · WIN$N M5 ▲ alta 130.250',
      body:
        'Volatilidade extrema + Rompimento (confiança 95%)\n' +
        'Entrada 130.180–130.320 · stop 129.960 · alvo 130.970 · R:R 1:2,5',
    });
  });

  it('says the same in English, and the direction by word and shape', () => {
    expect(notificationText(sampleAlert(1, { direction: 'short', severity: 'info' }), 'en')).toEqual({
      title: 'INFO · WIN$N M5 ▼ short 130,250',
      body:
        'Extreme volatility + Level break (confidence 95%)\n' +
        'Entry 130,180–130,320 · stop 129,960 · target 130,970 · R:R 1:2.5',
    });
  });

  it.each([
    ['simulated', 'SIMULADO', 'SIMULATED'],
    ['replay', 'REPLAY', 'REPLAY'],
    ['backfill', 'ATRASADO', 'LATE'],
  ] as const)('marks an alert of origin %s before anything else', (origin, pt, en) => {
    const alert = sampleAlert(1, { origin });
    expect(notificationText(alert, 'pt').title.startsWith(`${pt} · `)).toBe(true);
    expect(notificationText(alert, 'en').title.startsWith(`${en} · `)).toBe(true);
    expect(digestText([alert], 'pt').title).toContain(pt);
  });

  it('never recommends', () => {
    for (const language of ['pt', 'en'] as const)
      for (const { title, body } of [
        notificationText(sampleAlert(1), language),
        digestText([sampleAlert(1), sampleAlert(2)], language),
        testText(language),
      ])
        expect(`${title} ${body}`).not.toMatch(/recomend|recommend|compr[ae]|vend[ae]|\bbuy\b|\bsell\b/i);
  });

  it('keeps a symbol with line breaks or hidden characters on its line', () => {
    const { title } = notificationText(sampleAlert(1, { symbol: 'WIN\r\nBcc: x\u202eevil' }), 'en');
    expect(title).toBe('CRITICAL · WIN Bcc: x evil M5 ▲ long 130,250');
  });
});

describe('The digest', () => {
  it('marks itself when all of it is simulated', () => {
    const simulated = [1, 2].map((seq) => sampleAlert(seq, { origin: 'simulated' }));
    expect(digestText(simulated, 'pt').title).toBe('SIMULADO · 2 alertas com atraso');
    expect(digestText([...simulated, sampleAlert(3)], 'en').title).toBe('3 late alerts');
  });
});
