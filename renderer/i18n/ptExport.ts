/** A exportação do histórico, em português do Brasil. */
export const ptExport = {
  exportAlerts: {
    csv: 'Exportar para CSV o que está filtrado',
    json: 'Exportar para JSON o que está filtrado',
    progress: 'Exportando alertas',
    written: (written: string, total: string) => `${written} de ${total}`,
    cancel: 'Cancelar a exportação',
    done: (count: string, file: string) =>
      count === '1' ? `1 alerta gravado em ${file}.` : `${count} alertas gravados em ${file}.`,
    fileName: 'alertas',
  },
};
