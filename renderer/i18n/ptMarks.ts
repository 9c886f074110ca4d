/** As oportunidades marcadas no gráfico, em português do Brasil. */
export const ptMarks = {
  marks: {
    title: 'Minhas marcas',
    count: (n: string) => `Minhas marcas (${n})`,
    none: 'Marque oportunidades no gráfico com a tecla M ou o botão direito: elas servem de rótulo para o backtest.',
    mark: (direction: string) => `Marcar oportunidade: ${direction}`,
    unmark: 'Tirar a marca de oportunidade',
    made: (direction: string, at: string) => `Oportunidade marcada em ${at}: ${direction}. M de novo muda.`,
    removed: (at: string) => `A marca de ${at} foi tirada.`,
    remove: (at: string) => `Tirar a marca de ${at}`,
    save: 'Exportar CSV…',
    labels: 'Julgar por',
    automatic: 'Rótulo automático',
    own: 'Minhas marcas',
  },
};
