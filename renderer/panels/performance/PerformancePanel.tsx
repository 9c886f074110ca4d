import { useEffect, useState } from 'react';
import { readPerformance } from '../../actions/readPerformance';
import { onBatch } from '../../feed/batchHub';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { usePerformance } from '../../state/performanceStore';
import { useView } from '../../state/viewStore';
import '../figures/figures.css';
import './performance.css';
import { PerformanceChoices } from './PerformanceChoices';
import { PerformanceReport } from './PerformanceReport';

/** Outcomes that come in are reckoned with at most this often. */
const REFRESH_MS = 2_000;

/** How good the alerts were that were said, by the outcomes stored when each of them ended. */
export function PerformancePanel() {
  const { performance: text } = useText();
  const language = useView((view) => view.language);
  const { chosen, days, sources, result, problem, read } = usePerformance();
  const [fresh, setFresh] = useState(false);

  useEffect(() => void readPerformance(), [chosen, days]);
  useEffect(
    () =>
      onBatch(({ newAlerts, changedAlerts, snapshot }) => {
        const ended = changedAlerts.some(({ outcome }) => outcome !== null);
        if (snapshot !== null || ended || newAlerts.length > 0) setFresh(true);
      }),
    [],
  );
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => void readPerformance().finally(() => setFresh(false)), REFRESH_MS);
    return () => clearTimeout(timer);
  }, [fresh]);

  return (
    <div className="performance">
      {sources.length > 0 && <PerformanceChoices />}
      {problem !== null ? (
        <div className="performance-none" role="alert">
          <p>{problem[language === 'pt-BR' ? 'pt' : 'en']}</p>
          <Button small onClick={() => void readPerformance()}>
            {text.again}
          </Button>
        </div>
      ) : result !== null ? (
        <PerformanceReport result={result} />
      ) : (
        <p className="performance-none">
          {!read ? text.loading : sources.length === 0 ? text.empty : text.nothing}
        </p>
      )}
    </div>
  );
}
