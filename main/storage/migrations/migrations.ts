import type { Migration } from '../migrate';
import { m001Initial } from './m001Initial';
import { m002PriceLevels } from './m002PriceLevels';
import { m003Silence } from './m003Silence';
import { m004MarketAudit } from './m004MarketAudit';
import { m005Evaluation } from './m005Evaluation';
import { m006HistoryOrder } from './m006HistoryOrder';
import { m007Marks } from './m007Marks';
import { m008RevisionTimes } from './m008RevisionTimes';

/** Every layout the database ever had, oldest first. A released migration is never edited. */
export const MIGRATIONS: readonly Migration[] = [
  m001Initial,
  m002PriceLevels,
  m003Silence,
  m004MarketAudit,
  m005Evaluation,
  m006HistoryOrder,
  m007Marks,
  m008RevisionTimes,
];
