import { textIn } from '../../i18n/textIn';
import { useText } from '../../i18n/useText';
import { useView } from '../../state/viewStore';
import { useWalk } from '../../state/walkStore';
import { WalkReport } from './WalkReport';

/** What the last search found, why it ended otherwise, or what it would do. */
export function WalkOutcome() {
  const { walk: text } = useText();
  const language = useView((view) => view.language);
  const { result, ended } = useWalk();
  return (
    <div className="backtest-report" tabIndex={0} role="group" data-own-keys>
      {ended !== null && (
        <p className="walk-ended" role="alert">
          {textIn(ended, language)}
        </p>
      )}
      {result === null ? (
        ended === null && <p className="backtest-none">{text.none}</p>
      ) : (
        <WalkReport result={result} />
      )}
    </div>
  );
}
