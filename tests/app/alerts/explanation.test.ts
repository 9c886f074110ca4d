import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../../app/alerts/explanation';
import type { TradePlan } from '../../../app/alerts/tradePlan';
import type { Signal } from '../../../app/detectors/signal';

const base = {
  direction: 'long',
  candleTime: 0,
  severity: 'high',
  confidence: 0.7,
  percentile: null,
} as const;

const extreme: Signal = {
  ...base,
  detector: 'extreme-volatility',
  value: 2.5164,
  threshold: 2,
  numbers: { close: 118_420, mean: 118_071.5, deviation: 138.4928, window: 20, sigma: 2, confirm: 2 },
  silencingChange: -100,
  percentile: 0.973,
};

const signals: readonly [Signal, string, string][] = [
  [
    extreme,
    'Volatilidade extrema: o fechamento 118.420 está 2,52 desvios-padrão acima da média de 20 candles (118.071,5; ' +
      'desvio 138,493); o limite é 2,00, com 2 candles seguidos além dele. Com o fechamento em 118.320 (−100), não ' +
      'haveria sinal. Mais extremo que 97 % dos valores dos últimos 60 pregões.',
    'Extreme volatility: the close 118,420 lies 2.52 standard deviations above the mean of 20 candles (118,071.5; ' +
      'deviation 138.493); the limit is 2.00, with 2 candles in a row beyond it. A close at 118,320 (−100) would have ' +
      'given no signal. More extreme than 97% of the values of the last 60 sessions.',
  ],
  [
    {
      ...base,
      direction: 'short',
      detector: 'volatility-shock',
      value: -350,
      threshold: -222.39,
      numbers: { close: 100_000, closeTwoBefore: 100_350, median: 50, multiple: 4.7214, k: 3, window: 80 },
      silencingChange: 130,
    },
    'Choque de volatilidade: queda de 350 em dois candles (de 100.350 a 100.000), 4,7 vezes o movimento habitual; o ' +
      'limite é 3,0 vezes, ou 222,39. Com o fechamento em 100.130 (+130), não haveria sinal.',
    'Volatility shock: a fall of 350 in two candles (from 100,350 to 100,000), 4.7 times the usual move; the limit is ' +
      '3.0 times, or 222.39. A close at 100,130 (+130) would have given no signal.',
  ],
  [
    {
      ...base,
      detector: 'engulfing',
      value: 1.62,
      threshold: 1.3,
      numbers: { body: 150, previousBody: 50, close: 100_145 },
      silencingChange: null,
    },
    'Engolfo de alta: o corpo de 150 (1,62 ATR; mínimo 1,30) cobre o corpo contrário de 50 do candle anterior.',
    'Bullish engulfing: the body of 150 (1.62 ATR; at least 1.30) covers the opposite body of 50 of the candle before.',
  ],
  [
    {
      ...base,
      direction: 'short',
      detector: 'rsi-divergence',
      value: 84.62,
      threshold: 70,
      numbers: {
        rsi: 71.26,
        rsiExtreme: 84.62,
        close: 100_305,
        closeExtreme: 100_300,
        lookback: 5,
        zone: 70,
      },
      silencingChange: -5,
    },
    'Divergência de IFR: o fechamento 100.305 fez nova máxima de 5 candles (antes 100.300), mas o IFR parou em 71,3, ' +
      'abaixo dos 84,6 que tinha alcançado (zona ≥ 70). Com o fechamento em 100.300 (−5), não haveria sinal.',
    'RSI divergence: the close 100,305 is the highest of 5 candles (before: 100,300), but RSI stopped at 71.3, below ' +
      'the 84.6 it had reached (zone ≥ 70). A close at 100,300 (−5) would have given no signal.',
  ],
  [
    {
      ...base,
      detector: 'level-break',
      value: 0.0012,
      threshold: 0.0005,
      numbers: { close: 1.1062, level: 1.105, buffer: 0.0005, window: 80 },
      silencingChange: -0.0007,
    },
    'Rompimento: o fechamento 1,1062 passou a máxima de 80 candles, 1,105, por 0,0012; a folga exigida é 0,0005. Com ' +
      'o fechamento em 1,1055 (−0,0007), não haveria sinal.',
    'Level break: the close 1.1062 is beyond the high of 80 candles, 1.105, by 0.0012; the buffer to clear is 0.0005. ' +
      'A close at 1.1055 (−0.0007) would have given no signal.',
  ],
  [
    {
      ...base,
      direction: 'short',
      detector: 'price-level',
      value: 5432.5,
      threshold: 5433,
      numbers: { price: 5432.5, level: 5433 },
      silencingChange: null,
    },
    'Nível de preço: 5.432,5 cruzou para baixo o seu nível de 5.433.',
    'Price level: 5,432.5 crossed down through your level at 5,433.',
  ],
];

describe('the explanation of a signal', () => {
  it.each(signals)(
    '$0.detector says its numbers as the language writes them',
    (signal, portuguese, english) => {
      expect(renderExplanation(signal, 'pt')).toBe(portuguese);
      expect(renderExplanation(signal, 'en')).toBe(english);
    },
  );

  it.each([
    [0.9996, 'Mais extremo que 99,9 % dos valores', 'More extreme than 99.9% of the values'],
    [0.994, 'Mais extremo que 99,4 % dos valores', 'More extreme than 99.4% of the values'],
    [0.5, 'Mais extremo que 50 % dos valores', 'More extreme than 50% of the values'],
    [1, 'É o valor mais extremo dos', 'It is the most extreme value of the'],
  ])('never rounds a share of %s up to all', (percentile, portuguese, english) => {
    expect(renderExplanation({ ...extreme, percentile }, 'pt')).toContain(portuguese);
    expect(renderExplanation({ ...extreme, percentile }, 'en')).toContain(english);
  });

  it('speaks of one candle in the singular', () => {
    const single = { ...extreme, numbers: { ...extreme.numbers, confirm: 1 } };
    expect(renderExplanation(single, 'pt')).toContain('com 1 candle além dele');
    expect(renderExplanation(single, 'en')).toContain('with 1 candle beyond it');
  });
});

describe('the explanation of an alert', () => {
  const plan: TradePlan = {
    entry: { low: 118_380, high: 118_460 },
    stop: 118_245,
    target: 118_550,
    riskReward: 130 / 175,
    belowTwo: true,
    risk: 175,
    reward: 130,
    atr: 172.7,
  };

  it('says every pattern, that they agree, and the levels', () => {
    const alert = { signals: [extreme, signals[4]![0]], plan, confidence: 0.95 };
    const text = renderExplanation(alert, 'pt');
    expect(text).toMatch(/^Volatilidade extrema: .* Rompimento: /);
    expect(text).toContain('2 padrões concordam: confiança 95 %.');
    expect(text).toContain(
      'Níveis: entrada 118.380–118.460, stop 118.245, alvo 118.550, risco:retorno 1:0,74 (abaixo de 1:2).',
    );
    expect(renderExplanation(alert, 'en')).toContain(
      '2 patterns agree: confidence 95%. Levels: entry 118,380–118,460',
    );
  });

  it('of one pattern agrees with nobody, and never recommends', () => {
    const text = renderExplanation(
      { signals: [extreme], plan: { ...plan, belowTwo: false }, confidence: 0.88 },
      'pt',
    );
    expect(text).not.toContain('concordam');
    expect(text).not.toContain('abaixo de 1:2');
    expect(text).not.toMatch(/recomend|compre|venda/i);
  });
});
