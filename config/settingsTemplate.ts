import text from './alertas.yaml?raw';

/** The commented `alertas.yaml` that a new data folder gets; every value in it is the default. */
export const SETTINGS_TEMPLATE: string = text;
