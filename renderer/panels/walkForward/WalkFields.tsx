import { useEffect } from 'react';
import { READY_GRIDS, type ReadyGrid } from '../../../app/evaluation/sweep/readyGrids';
import { OBJECTIVES } from '../../../app/evaluation/sweep/totals';
import { readGridSize } from '../../actions/readGridSize';
import { useText } from '../../i18n/useText';
import { SelectField } from '../../parts/SelectField';
import { TextArea } from '../../parts/TextArea';
import { useWalk, type WalkState } from '../../state/walkStore';
import { SettingNumber } from '../backtest/SettingNumber';
import { gridOf } from './gridOf';
import { isWalkValid } from './isWalkValid';

/** A pause in typing as long as this asks how many settings there are. */
const PAUSE_MS = 200;
const GRIDS = [...(Object.keys(READY_GRIDS) as ReadyGrid[]), 'own'] as const;

/** What to search, and how to judge it. */
export function WalkFields() {
  const { walk: text } = useText();
  const walk = useWalk();
  const { grid, own, draws, count, seed, objective } = walk;
  const isValid = isWalkValid(walk);
  useEffect(() => {
    if (!isValid) return;
    const asked = gridOf({ grid, own, draws, count, seed });
    const timer = setTimeout(() => void readGridSize(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isValid, grid, own, draws, count, seed]);
  const set = (change: Partial<WalkState>): void =>
    useWalk.setState({ ...change, size: null, problem: null });
  const number = (key: 'count' | 'seed' | 'train' | 'test') => (
    <SettingNumber
      label={text[key]}
      name={text[key]}
      title={text[key]}
      value={walk[key]}
      onChange={(typed) =>
        key === 'count' || key === 'seed' ? set({ [key]: typed }) : useWalk.setState({ [key]: typed })
      }
    />
  );
  return (
    <div className="walk-fields">
      <SelectField
        label={text.grid}
        value={grid}
        options={GRIDS.map((value) => ({ value, text: text.grids[value] }))}
        onChange={(value) => {
          const next = GRIDS.find((each) => each === value) ?? 'shock';
          // One begins with the grid that was there.
          const begin = next === 'own' && grid !== 'own' ? { own: READY_GRIDS[grid] } : {};
          set({ grid: next, objective: next === 'plan' ? 'result' : objective, ...begin });
        }}
      />
      <TextArea
        className="walk-own"
        aria-label={text.own}
        title={text.own}
        rows={grid === 'own' ? 7 : 4}
        maxLength={20_000}
        readOnly={grid !== 'own'}
        value={grid === 'own' ? own : READY_GRIDS[grid].trimEnd()}
        onText={(typed) => set({ own: typed })}
      />
      <SelectField
        label={text.which}
        value={draws ? 'draw' : 'every'}
        options={[
          { value: 'every', text: text.every },
          { value: 'draw', text: text.draw },
        ]}
        onChange={(value) => set({ draws: value === 'draw' })}
      />
      {draws && (
        <>
          {number('count')}
          {number('seed')}
        </>
      )}
      <SelectField
        label={text.objective}
        value={objective}
        options={OBJECTIVES.map((value) => ({ value, text: text.objectives[value] }))}
        onChange={(value) =>
          useWalk.setState({ objective: OBJECTIVES.find((each) => each === value) ?? 'volatility' })
        }
      />
      {number('train')}
      {number('test')}
    </div>
  );
}
