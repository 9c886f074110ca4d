import type { Origin } from '../../app/alerts/alert';

/** O desempenho do que foi dito, em português do Brasil. */
export const ptPerformance = {
  performance: {
    source: 'Quais alertas',
    from: {
      live: 'ao vivo',
      backfill: 'do histórico importado ou recuperado',
      simulated: 'do mercado simulado',
      replay: 'de replay',
    } satisfies Record<Origin, string>,
    notLive: {
      backfill: 'Estes alertas foram achados depois, em candles antigos: ninguém os recebeu na hora.',
      simulated: 'Mercado simulado: estes números não dizem nada do mercado real.',
      replay: 'Alertas de um replay: ninguém os recebeu na hora.',
    } satisfies Record<Exclude<Origin, 'live'>, string>,
    period: 'Período',
    days: {
      '30': 'Últimos 30 dias',
      '90': 'Últimos 90 dias',
      '365': 'Último ano',
      all: 'Tudo',
    },
    which: 'Avisados ou todos',
    delivered: 'Avisados',
    all: 'Todos, também os recusados',
    loading: 'Calculando…',
    empty:
      'Ainda não há alertas com que medir. Conecte o MT5, ou deixe o mercado simulado rodar: cada alerta é seguido até o alvo, o stop ou o fim da sessão.',
    nothing: 'Nenhum candle neste período. Escolha um período maior.',
    again: 'Tentar de novo',
    counts: (alerts: string, resolved: string, open: string) =>
      `${alerts} alertas: ${resolved} com desfecho, ${open} sem`,
    excluded: (n: string) => `${n} perto demais da ponta dos candles para julgar`,
    span: (from: string, to: string, sessions: string) => `${from} a ${to}, ${sessions} pregões`,
    patterns: 'Por padrão',
    columns: {
      pattern: 'Padrão',
      alerts: 'Alertas',
      wins: 'Acertos',
      win: 'Acerto',
      interval: '95 %',
      even: 'Empata em',
      meanR: 'R médio',
      meanInterval: '95 %',
      reach: 'MFE / MAE',
      false: 'Falsos',
    },
    help: {
      wins: 'Alvo antes do stop, de todos os alertas com desfecho',
      even: 'Acerto com que o plano nem ganha nem perde, com custos',
      meanR:
        'Resultado médio em múltiplos do risco, com custos; intervalo por reamostragem de pregões inteiros',
      reach: 'Até onde foi a favor e contra, em média, em R',
      false: 'Alertas sem movimento por perto, dos detectores de volatilidade',
    },
    total: 'Todos os padrões',
    small: 'n pequeno',
    smallHelp: (n: string) => `Menos de 30 casos (${n}): o acaso sozinho explica quase qualquer valor.`,
    gates: 'Critérios, do que foi dito',
    compare: 'Avisados e todos',
    equity: 'Resultado acumulado, em R',
    equityTime: 'data do alerta',
    hours: 'Por hora do pregão',
    months: 'Por mês',
    hour: (hour: string) => `${hour} h`,
    tally: { name: 'Quando', alerts: 'Alertas', win: 'Acerto', meanR: 'R médio' },
    against: (date: string, from: string, to: string, sessions: string) =>
      `Backtest das configurações de agora, rodado em ${date}, de ${from} a ${to} (${sessions} pregões).`,
    againstShipped: (of: string, from: string, to: string, sessions: string, data: string) =>
      `Backtest que vem com o Vigia: ${of}, configurações padrão, de ${from} a ${to} (${sessions} pregões, dados ${data}). Um backtest seu desta série toma o lugar dele.`,
    missing: {
      series:
        'Nada a comparar: não há backtest desta série com as configurações de agora. Rode um na aba Backtest, com os candles do histórico.',
      settings:
        'Nada a comparar: as configurações de agora não são as do backtest que existe. Rode um backtest desta série com as de agora, na aba Backtest.',
    },
    nothingSettled: 'Ainda não há alertas avisados com estas configurações.',
    since: (date: string) => `Comparado só o que foi avisado desde ${date}, quando as configurações mudaram.`,
    drift: {
      few: 'n pequeno para comparar',
      inside: 'dentro do intervalo',
      outside: 'FORA do intervalo',
    },
    driftTitle: 'Ao vivo contra o backtest',
    driftColumns: {
      pattern: 'Padrão',
      share: 'Medida',
      n: 'Casos',
      live: 'Ao vivo, 95 %',
      backtest: 'Backtest',
      state: 'Comparação',
    },
    share: { win: 'Acerto', false: 'Falsos', capture: 'Captura', meanR: 'R médio' },
    chance: 'Uma em vinte destas comparações sai do intervalo só por acaso.',
    check: {
      title: 'Conferência do dia',
      run: 'Conferir agora',
      running: 'Conferindo…',
      stop: 'Interromper',
      unrecorded:
        'Este dia não pode ser conferido: os alertas desta base não estão na auditoria, porque outro programa os gravou ou a base foi remendada. Não falta alerta ao vivo por isso, e os dias que o Vigia grava daqui em diante são conferidos. Se a auditoria deveria estar aqui, rode vigia audit verify.',
      never:
        'Roda de novo o último dia gravado e compara, alerta por alerta, com o que foi dito. Acontece sozinha toda noite.',
      result: (reproduced: string, said: string) => `${reproduced} de ${said} alertas reproduzidos`,
      when: (day: string, at: string) => `dia ${day}, conferido em ${at}`,
      none: 'Nenhum alerta foi dito neste dia; nada apareceu a mais.',
      differing: (n: string) => `${n} diferença(s)`,
      kinds: {
        missing: 'foi dito, e não apareceu de novo',
        unsaid: 'apareceu, e não tinha sido dito',
        different: 'apareceu diferente',
      },
      causes: {
        unexplained: 'nada explica isto',
        'engine-version': 'outra versão do motor',
        'history-filled': 'candles mais antigos entraram depois',
        'record-archived': 'o registro das mudanças deste dia está arquivado',
        unrecorded: 'a auditoria não conhece os alertas desta base',
        'timeframe-order': 'a ordem entre os timeframes não foi guardada',
      },
    },
    notAdvice: 'Isto mede avisos; não é promessa de resultado.',
  },
};
