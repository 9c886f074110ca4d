import { z } from 'zod';
import { DIRECTIONS } from '../market/direction';

/** A candle that the trader calls an opportunity; its open time, UTC ms. */
export const markSchema = z.object({ time: z.number().int(), direction: z.enum(DIRECTIONS) });
