import type { FileChoices } from './ipcFile';

/** Everything is left to the file. */
export const NO_FILE_CHOICES: FileChoices = {
  symbol: null,
  timeframe: null,
  zone: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  dateOrder: null,
  columns: null,
  price: null,
};
