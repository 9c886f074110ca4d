import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useBacktest } from '../../state/backtestStore';
import { FromSettings } from './FromSettings';

/** Begins a backtest, says how far it is, and ends it. */
export function BacktestRun({
  isReady,
  wrong,
}: {
  readonly isReady: boolean;
  /** What is out of its range, in words. */
  readonly wrong: string | null;
}) {
  const { backtest: text } = useText();
  const { running, share } = useBacktest();
  return (
    <div className="backtest-run">
      {running ? (
        <>
          <progress value={share} aria-label={text.running} />
          <Button small onClick={() => void request('backtest:cancel', null)}>
            {text.stop}
          </Button>
        </>
      ) : (
        <>
          <Button small look="strong" type="submit" disabled={!isReady}>
            {text.run}
          </Button>
          <FromSettings />
        </>
      )}
      {wrong !== null && <p role="alert">{wrong}</p>}
    </div>
  );
}
