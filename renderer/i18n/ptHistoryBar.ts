/** The bar of the history's filters, in Portuguese. */
export const ptHistoryBar = {
  historyBar: {
    search: 'Buscar',
    period: 'Período',
    any: 'Qualquer dia',
    today: 'Hoje',
    yesterday: 'Ontem (pregão anterior)',
    week: 'Últimos 7 dias',
    own: 'Datas escolhidas',
  },
};
