import { useEffect } from 'react';
import { listen } from '../../api/listen';
import { useText } from '../../i18n/useText';
import { useBacktest } from '../../state/backtestStore';
import { useWalk } from '../../state/walkStore';
import '../figures/figures.css';
import '../walkForward/walk.css';
import { WalkOutcome } from '../walkForward/WalkOutcome';
import './backtest.css';
import { BacktestForm } from './BacktestForm';
import { BacktestReport } from './BacktestReport';

/** Judges detectors and settings on a file or on the history, with the numbers of the command line. */
export function BacktestPanel() {
  const text = useText();
  const { mode, result } = useBacktest();
  useEffect(() => {
    const stops = [
      listen('backtest:progress', ({ share }) => useBacktest.setState({ share }), ignore),
      listen('sweep:progress', (progress) => useWalk.setState({ progress }), ignore),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div className="backtest">
      <BacktestForm />
      {mode === 'walk' ? (
        <WalkOutcome />
      ) : result === null ? (
        <p className="backtest-none">{text.backtest.none}</p>
      ) : (
        <BacktestReport key={result.evaluation.dataHash} result={result} />
      )}
    </div>
  );
}

const ignore = (): void => undefined;
