/** The bar of the history's filters, in English. */
export const enHistoryBar = {
  historyBar: {
    search: 'Search',
    period: 'Period',
    any: 'Any day',
    today: 'Today',
    yesterday: 'Yesterday (last session)',
    week: 'Last 7 days',
    own: 'Chosen dates',
  },
};
