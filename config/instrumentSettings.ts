import { z } from 'zod';
import { CALENDAR_IDS } from '../app/market/instrument';
import { allowedWords } from './allowedWords';

const MOST_INSTRUMENTS = 200;

const instrument = z.strictObject({
  symbol: z
    .string()
    .regex(/^[^\s|]{1,64}$/)
    .register(allowedWords, {
      pt: "um símbolo, como PETR4 ou 'WSP*', em que * vale quaisquer letras",
      en: "a symbol, such as PETR4 or 'WSP*', in which * stands for any letters",
    }),
  tickSize: z.number().min(0.00000001).max(1_000_000),
  pointValue: z.number().min(0.00000001).max(1_000_000).default(1),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .register(allowedWords, {
      pt: 'um código de três letras maiúsculas, como BRL ou USD',
      en: 'a code of three capital letters, such as BRL or USD',
    })
    .default('BRL'),
  digits: z.int().min(0).max(8).optional(),
  calendar: z
    .string()
    .register(allowedWords, {
      pt: `${CALENDAR_IDS.join(', ')} ou o nome de um dos seus calendars`,
      en: `${CALENDAR_IDS.join(', ')} or the name of one of your calendars`,
    })
    .optional(),
});

/** Instruments that the trader describes; the first whose symbol fits holds. */
export const instrumentSettingsSchema = z.array(instrument).max(MOST_INSTRUMENTS);
