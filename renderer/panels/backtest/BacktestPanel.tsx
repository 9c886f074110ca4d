import { useEffect } from 'react';
import { listen } from '../../api/listen';
import { useText } from '../../i18n/useText';
import { useBacktest } from '../../state/backtestStore';
import './backtest.css';
import { BacktestForm } from './BacktestForm';
import { BacktestReport } from './BacktestReport';

/** Judges detectors and settings on a file or on the history, with the numbers of the command line. */
export function BacktestPanel() {
  const text = useText();
  const result = useBacktest((state) => state.result);
  useEffect(
    () =>
      listen(
        'backtest:progress',
        ({ share }) => useBacktest.setState({ share }),
        () => undefined,
      ),
    [],
  );
  return (
    <div className="backtest">
      <BacktestForm />
      {result === null ? (
        <p className="backtest-none">{text.backtest.none}</p>
      ) : (
        <BacktestReport key={result.evaluation.dataHash} result={result} />
      )}
    </div>
  );
}
