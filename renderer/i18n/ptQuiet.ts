/** Não perturbe, em português do Brasil. */
export const ptQuiet = {
  quiet: {
    title: 'Não perturbe',
    active: 'Não perturbe: ligado',
    activeFor: (left: string) => `Não perturbe: ${left}`,
    left: (time: string) => `Termina em ${time}.`,
    criticalToo: 'Sem notificação e sem som; os alertas seguem na lista. Críticos avisam mesmo assim.',
    nothing: 'Sem notificação e sem som, nem de alertas críticos; os alertas seguem na lista.',
    howLong: 'Não perturbe por quanto tempo',
    forTime: (time: string) => `Por ${time}`,
  },
};
