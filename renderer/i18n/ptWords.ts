import type { AlertStatus, DeliveryChannel, DeliveryStatus, Origin } from '../../app/alerts/alert';
import type { WhyNotReason } from '../../app/alerts/reason';
import type { DetectorId } from '../../app/detectors/detectorId';
import type { Severity } from '../../app/detectors/severity';
import type { FeedState } from '../../app/engine/ports/market';
import type { Direction } from '../../app/market/direction';

/** What the market, its patterns and its alerts are called in Brazilian Portuguese. */
export const ptWords = {
  severity: { critical: 'Crítico', high: 'Alto', medium: 'Médio', info: 'Info' } satisfies Record<
    Severity,
    string
  >,
  direction: { long: 'Alta', short: 'Baixa' } satisfies Record<Direction, string>,
  pattern: {
    'extreme-volatility': 'Volatilidade extrema',
    'volatility-shock': 'Choque de volatilidade',
    engulfing: 'Engolfo',
    'rsi-divergence': 'Divergência de IFR',
    'level-break': 'Rompimento',
    'price-level': 'Nível de preço',
  } satisfies Record<DetectorId, string>,
  patternLetter: {
    'extreme-volatility': 'V',
    'volatility-shock': 'C',
    engulfing: 'E',
    'rsi-divergence': 'D',
    'level-break': 'R',
    'price-level': 'N',
  } satisfies Record<DetectorId, string>,
  status: { open: 'Aberto', acknowledged: 'Reconhecido', closed: 'Encerrado' } satisfies Record<
    AlertStatus,
    string
  >,
  origin: {
    live: 'Ao vivo',
    backfill: 'Histórico',
    simulated: 'SIMULADO',
    replay: 'Replay',
  } satisfies Record<Origin, string>,
  reason: {
    cooldown: 'em pausa após o anterior',
    duplicate: 'repetido',
    snoozed: 'adiado por você',
    'muted-schedule': 'horário silenciado',
    'out-of-session': 'fora do pregão',
    'stale-data': 'dados atrasados',
    historical: 'antes de ligar',
    'below-confidence': 'confiança abaixo do mínimo',
    disabled: 'padrão desligado',
    'attention-budget': 'limite de alertas atingido',
  } satisfies Record<WhyNotReason, string>,
  channel: {
    desktop: 'Notificação',
    sound: 'Som',
    websocket: 'WebSocket',
    email: 'E-mail',
    webhook: 'Webhook',
    ntfy: 'ntfy',
  } satisfies Record<DeliveryChannel, string>,
  delivery: {
    pending: 'na fila',
    delivered: 'entregue',
    retryable: 'tentando de novo',
    permanent: 'falhou',
    skipped: 'não enviado',
  } satisfies Record<DeliveryStatus, string>,
  feed: {
    waiting: 'aguardando o terminal',
    simulated: 'mercado simulado',
    live: 'ao vivo',
    quiet: 'mercado parado',
    delayed: 'cotação atrasada',
    repairing: 'recuperando candles',
    'terminal-offline': 'corretora desconectada',
    'link-down': 'MT5 desconectado',
    replay: 'replay',
  } satisfies Record<FeedState, string>,
  feedHelp: {
    waiting: 'A porta está aberta. Conecte o Expert Advisor do MT5.',
    simulated: 'Candles gerados pelo Vigia, acelerados. Não é o mercado real.',
    live: 'Os candles chegam do MT5.',
    quiet: 'O MT5 está conectado e não há negócios agora.',
    delayed: 'A corretora entrega esta cotação com atraso.',
    repairing: 'Faltaram candles; o Vigia pediu o trecho ao MT5. Os alertas voltam ao terminar.',
    'terminal-offline': 'O MT5 responde, mas perdeu a conexão com a corretora.',
    'link-down': 'O Expert Advisor não responde. Veja se o MT5 está aberto; ele reconecta sozinho.',
    replay: 'Candles do passado, tocados de novo. Não é o mercado de agora.',
  } satisfies Record<FeedState, string>,
};
