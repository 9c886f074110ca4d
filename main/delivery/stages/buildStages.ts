import type { DeliverySettings } from '../../../app/alerts/deliverySettings';
import { hasChannel } from './hasChannel';
import { isDue } from './isDue';
import { isAudible } from './isAudible';
import { isFresh } from './isFresh';
import { isHopeful } from './isHopeful';
import { isNeeded } from './isNeeded';
import { isNews } from './isNews';
import { isWelcome } from './isWelcome';
import type { Stage } from './stage';
import { wasNotInterrupted } from './wasNotInterrupted';

/** The questions a row is asked, in this order; the first that has an answer decides. */
export function buildStages(settings: () => DeliverySettings): readonly Stage[] {
  const wanted = [isWelcome(settings), isAudible(settings), isNeeded(settings)];
  return [hasChannel, wasNotInterrupted, isHopeful, isDue, isNews, ...wanted, isFresh];
}
