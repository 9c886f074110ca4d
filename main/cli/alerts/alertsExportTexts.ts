import type { Text } from '../../problem';

export const alertsExportTexts = {
  summary: {
    pt: 'escreve os alertas guardados como CSV ou JSON, do mais antigo ao mais novo',
    en: 'writes the stored alerts as CSV or JSON, oldest first',
  },
  help: {
    pt: `  --format csv|json    formato (padrão: csv)
  --out ARQUIVO        arquivo de saída (padrão: a saída padrão)
  --from, --to         candles abertos desde / antes de: 2026-03-16 ou 2026-03-16T12:05:00Z
  --symbol             símbolo, como WIN$N
  --pattern            extreme-volatility, volatility-shock, engulfing, rsi-divergence, level-break, price-level
  --severity           critical, high, medium, info
  --direction          long, short
  --status             open, acknowledged, closed
  --origin             live, backfill, simulated, replay
  --reason             all (padrão), delivered, refused ou um motivo, como historical`,
    en: `  --format csv|json    format (default: csv)
  --out FILE           output file (default: standard output)
  --from, --to         candles that opened since / before: 2026-03-16 or 2026-03-16T12:05:00Z
  --symbol             symbol, such as WIN$N
  --pattern            extreme-volatility, volatility-shock, engulfing, rsi-divergence, level-break, price-level
  --severity           critical, high, medium, info
  --direction          long, short
  --status             open, acknowledged, closed
  --origin             live, backfill, simulated, replay
  --reason             all (default), delivered, refused, or one reason such as historical`,
  },
  badFormat: (value: string): Text => ({
    pt: `O formato "${value}" não existe. Use --format csv ou --format json.`,
    en: `There is no format "${value}". Use --format csv or --format json.`,
  }),
  written: (count: number, path: string): Text => ({
    pt: `${count} ${count === 1 ? 'alerta gravado' : 'alertas gravados'} em ${path}`,
    en: `${count} ${count === 1 ? 'alert' : 'alerts'} written to ${path}`,
  }),
} as const;
