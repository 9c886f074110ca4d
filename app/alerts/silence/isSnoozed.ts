import type { SilenceStage } from './silenceStage';

/** Silent when the snoozes that hold now cover each of its patterns on its symbol. */
export const isSnoozed: SilenceStage = ({ symbol, patterns }, { snoozes }, now) => {
  const here = snoozes.filter(
    (snooze) => now < snooze.until && (snooze.symbol === null || snooze.symbol === symbol),
  );
  const isCovered = patterns.every((pattern) =>
    here.some((snooze) => snooze.pattern === null || snooze.pattern === pattern),
  );
  return here.length > 0 && isCovered ? 'snoozed' : null;
};
