/** The card about audit and backups, in English. */
export const enUpkeep = {
  upkeep: {
    title: 'Audit and backups',
    audit: 'Audit',
    whole: 'records, whole on',
    unchecked: 'being checked',
    backup: 'Last backup',
    copying: 'copying now',
    none: 'none yet',
    size: 'Size of the backups',
    room: 'Free on the disk',
  },
};
