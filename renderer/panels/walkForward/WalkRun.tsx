import { request } from '../../api/request';
import { textIn } from '../../i18n/textIn';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { useView } from '../../state/viewStore';
import { useWalk } from '../../state/walkStore';
import { FromSettings } from '../backtest/FromSettings';
import { isWalkValid } from './isWalkValid';

/** Begins a search, says how many settings it is and how far it has come, and ends it. */
export function WalkRun({
  isReady,
  wrong,
}: {
  readonly isReady: boolean;
  /** What is out of its range, in words. */
  readonly wrong: string | null;
}) {
  const { walk: text } = useText();
  const formats = useFormats();
  const language = useView((view) => view.language);
  const walk = useWalk();
  const { running, size, problem } = walk;
  const isValid = isWalkValid(walk);
  const said = wrong ?? (!isValid ? text.wrong : problem === null ? null : textIn(problem, language));
  return (
    <div className="backtest-run">
      {running ? (
        <Running />
      ) : (
        <>
          {said === null && size !== null && (
            <span className="walk-size" role="status">
              {text.size(formats.whole(size))}
            </span>
          )}
          <Button small look="strong" type="submit" disabled={!isReady || !isValid || size === null}>
            {text.run}
          </Button>
          <FromSettings />
        </>
      )}
      {said !== null && <p role="alert">{said}</p>}
    </div>
  );
}

function Running() {
  const { walk: text } = useText();
  const formats = useFormats();
  const progress = useWalk((state) => state.progress);
  const { done = 0, total = 0, folds = 0 } = progress ?? {};
  const said =
    progress === null
      ? text.reading
      : done === total
        ? text.judging(formats.whole(folds))
        : text.progress(formats.whole(done), formats.whole(total), formats.whole(folds));
  return (
    <>
      <progress value={progress === null ? 0 : done / Math.max(1, total)} aria-label={said} />
      <Button small onClick={() => void request('sweep:cancel', null)}>
        {text.stop}
      </Button>
      <span className="walk-size" role="status">
        {said}
      </span>
    </>
  );
}
