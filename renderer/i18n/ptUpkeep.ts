/** The card about audit and backups, in Portuguese. */
export const ptUpkeep = {
  upkeep: {
    title: 'Auditoria e cópias',
    audit: 'Auditoria',
    whole: 'registros, íntegra em',
    unchecked: 'sendo verificada',
    backup: 'Última cópia',
    copying: 'copiando agora',
    none: 'nenhuma ainda',
    size: 'Tamanho das cópias',
    room: 'Livre no disco',
  },
};
