/** Files of candles for the command line, which does not know the bridge. */
export { readBarExport as readBars } from '../bridge/files/barExport';
