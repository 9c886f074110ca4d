import { useEffect, useMemo } from 'react';
import type { BacktestRequest, BacktestSource } from '../../../app/contract/ipcBacktest';
import { planSettingsSchema } from '../../../app/alerts/planSettings';
import { detectorSettingsSchema } from '../../../app/detectors/detectorSettings';
import { chooseBacktestFile } from '../../actions/chooseBacktestFile';
import { readPresets } from '../../actions/readPresets';
import { runBacktest } from '../../actions/runBacktest';
import { runSweep } from '../../actions/runSweep';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { SelectField } from '../../parts/SelectField';
import { useBacktest } from '../../state/backtestStore';
import { useMarket } from '../../state/marketStore';
import { useView } from '../../state/viewStore';
import { useWalk } from '../../state/walkStore';
import { gridOf } from '../walkForward/gridOf';
import { WalkFields } from '../walkForward/WalkFields';
import { WalkRun } from '../walkForward/WalkRun';
import { BacktestRun } from './BacktestRun';
import { MarkList } from './MarkList';
import { ModeChoice } from './ModeChoice';
import { readFormSettings } from './readFormSettings';
import { SettingFields } from './SettingFields';

/** What to judge: the candles, the detectors and their settings; and whether one run or a search. */
export function BacktestForm() {
  const { backtest: text, marks: markText } = useText();
  const { mode, files, source, settings, labels } = useBacktest();
  const series = useMarket((market) => market.series);
  const shown = useView((view) => view.shownSeries);
  useEffect(() => {
    if (settings === null) void readFormSettings();
  }, [settings]);
  useEffect(() => void readPresets(), []);
  const sources = useMemo((): ReadonlyMap<string, readonly [string, BacktestSource]> => {
    const stored = [...series].map(([id, { summary }]) => {
      const { symbol, timeframe } = summary;
      const name = text.stored(symbol, timeframe);
      return [id, [name, { kind: 'stored', key: { symbol, timeframe } }]] as const;
    });
    const chosen = files.map(({ id, name }) => [`file ${id}`, [name, { kind: 'file', id }]] as const);
    return new Map<string, readonly [string, BacktestSource]>([...stored, ...chosen]);
  }, [series, files, text]);
  const chosen = [...sources].find(([, [, each]]) => JSON.stringify(each) === JSON.stringify(source))?.[0];
  const id = chosen ?? (shown !== null && sources.has(shown) ? shown : ([...sources.keys()][0] ?? ''));
  const from = sources.get(id)?.[1] ?? null;
  const names: Readonly<Record<string, string>> = text.keys;
  const wrongAt = settings === null ? null : wrongKey(settings);
  const wrong = wrongAt === null ? null : text.wrong(names[wrongAt] ?? wrongAt);
  const isReady = from !== null && settings !== null && wrong === null;

  function start(): void {
    if (from === null || settings === null || wrong !== null) return;
    const walk = useWalk.getState();
    const { objective, train, test } = walk;
    if (mode === 'backtest') void runBacktest({ source: from, labels, ...settings });
    else void runSweep({ source: from, ...settings, ...gridOf(walk), objective, train, test });
  }

  return (
    <form
      className="backtest-form"
      aria-label={text.form}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <ModeChoice />
      <div className="backtest-choices">
        {sources.size === 0 ? (
          <span>{text.noCandles}</span>
        ) : (
          <SelectField
            label={text.candles}
            className="field field-select backtest-source"
            value={id}
            options={[...sources].map(([value, [name]]) => ({ value, text: name }))}
            onChange={(value) => useBacktest.setState({ source: sources.get(value)?.[1] ?? null })}
          />
        )}
        <Button small onClick={() => void chooseBacktestFile()}>
          {text.chooseFile}
        </Button>
        {mode === 'backtest' && (
          <SelectField
            label={markText.labels}
            value={labels}
            options={[
              { value: 'automatic', text: markText.automatic },
              { value: 'marks', text: markText.own },
            ]}
            onChange={(value) => useBacktest.setState({ labels: value === 'marks' ? 'marks' : 'automatic' })}
          />
        )}
      </div>
      {mode === 'backtest' ? (
        <BacktestRun isReady={isReady} wrong={wrong} />
      ) : (
        <WalkRun isReady={isReady} wrong={wrong} />
      )}
      <div className="backtest-fields" tabIndex={0} role="group" aria-label={text.settings} data-own-keys>
        {mode === 'walk' && <WalkFields />}
        {settings !== null && <SettingFields settings={settings} />}
        {mode === 'backtest' && from?.kind === 'stored' && <MarkList series={from.key} />}
      </div>
    </form>
  );
}

/** The first key out of its range; null when all is well. */
function wrongKey({ detectors, plan }: Pick<BacktestRequest, 'detectors' | 'plan'>): string | null {
  const issue =
    detectorSettingsSchema.safeParse(detectors).error?.issues[0] ??
    planSettingsSchema.safeParse(plan).error?.issues[0];
  return issue === undefined ? null : String(issue.path.at(-1));
}
