/** Silêncio e o que não foi avisado, em português do Brasil. */
export const ptSilence = {
  snooze: {
    open: 'Adiar',
    openLong: 'Adiar alertas',
    active: (left: string) => `Adiado: ${left}`,
    title: 'Adiar alertas',
    close: 'Fechar',
    what: 'O quê',
    all: 'Tudo',
    on: (pattern: string, symbol: string) => `${pattern} em ${symbol}`,
    howLong: 'Por quanto tempo',
    minutes: (n: string) => `${n} min`,
    session: 'Fim do pregão',
    sessionAt: (time: string) => `Fim do pregão (${time})`,
    note: 'Os alertas continuam sendo encontrados e gravados, com o motivo; só não avisam.',
    running: 'Em silêncio agora',
    until: (time: string) => `até ${time}`,
    end: 'Encerrar',
    endOf: (scope: string) => `Encerrar agora: ${scope}`,
    thisPattern: 'Adiar este padrão',
  },
};
