import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useBacktest } from '../../state/backtestStore';

/** One run, or a search that is judged walking forward. */
export function ModeChoice() {
  const { walk: text } = useText();
  const mode = useBacktest((state) => state.mode);
  return (
    <div className="backtest-modes" role="group" aria-label={text.mode}>
      {(['backtest', 'walk'] as const).map((each) => (
        <Button
          key={each}
          small
          look="quiet"
          aria-pressed={mode === each}
          onClick={() => useBacktest.setState({ mode: each })}
        >
          {text.modes[each]}
        </Button>
      ))}
    </div>
  );
}
