import { useState } from 'react';
import type { SweepJson } from '../../../app/contract/sweepJson';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import { applyChoice } from '../../../app/evaluation/sweep/applyChoice';
import { command } from '../../api/command';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { ColumnHeads } from '../../parts/ColumnHeads';
import { Radio } from '../../parts/Radio';
import { RadioGroup } from '../../parts/RadioGroup';
import { Table } from '../../parts/Table';
import { useBacktest } from '../../state/backtestStore';
import { useWalk } from '../../state/walkStore';
import { Curve } from '../figures/Curve';
import { PresetName } from '../figures/PresetName';
import { ResultCells } from './ResultCells';

/** The settings worth choosing among: the best, and those that no other beats in both capture and false alerts. */
export function FrontChoice({
  result,
  nameOf,
}: {
  readonly result: SweepJson;
  readonly nameOf: (setting: number) => string;
}) {
  const { walk: text, backtest } = useText();
  const formats = useFormats();
  const [said, setSaid] = useState<string | null>(null);
  const { front, best, settings } = result;
  const chosen = useWalk((state) => state.chosen) ?? best.setting;
  const offered = [...new Set([best.setting, ...front])];
  const points = front.flatMap((at) => {
    const gates = settings[at]?.result.gates;
    return gates === undefined ? [] : [{ x: gates.false.value ?? 0, y: gates.capture.value ?? 0 }];
  });
  const { judged: _judged, ...columns } = text.columns;

  function use(): void {
    const { evaluation: _evaluation, ...base } = result.base;
    const paths = result.keys.map((key) => ({ path: key.split('.'), values: [] }));
    const { detectors, plan } = applyChoice(
      engineSettingsSchema.parse(base),
      paths,
      settings[chosen]?.values ?? [],
    );
    useBacktest.setState({ settings: { detectors, plan }, preset: null });
    setSaid(text.used);
  }

  return (
    <section className="walk-section" aria-label={text.front}>
      <h3>{text.front}</h3>
      <p>{text.frontNote}</p>
      <div className="figures-row">
        <PresetName
          keep={(name) => command('sweep:preset', { name, setting: chosen })}
          onKept={(kept) => setSaid(kept ? text.saved : null)}
        />
        <Button small onClick={use}>
          {text.use}
        </Button>
        {said !== null && <span role="status">{said}</span>}
      </div>
      <RadioGroup
        className="walk-scroll"
        name={{ text: text.front }}
        value={String(chosen)}
        onChange={(at) => {
          setSaid(null);
          useWalk.setState({ chosen: Number(at) });
        }}
      >
        <Table className="figures-table walk-table" name={text.front}>
          <ColumnHeads names={columns} help={text.help} />
          <tbody>
            {offered.map((at) => {
              const setting = settings[at];
              if (setting === undefined) return null;
              return (
                <tr key={at} data-chosen={at === chosen}>
                  <th scope="row" className="walk-setting">
                    <label>
                      <Radio value={String(at)} label={text.choose(nameOf(at))} />
                      <span>
                        {nameOf(at)}
                        {at === best.setting && <small>{text.isBest}</small>}
                      </span>
                    </label>
                  </th>
                  <ResultCells result={setting.result} />
                </tr>
              );
            })}
          </tbody>
        </Table>
      </RadioGroup>
      {points.length > 1 && (
        <Curve
          title={text.front}
          points={points}
          xName={backtest.gate.false}
          writeX={(x) => formats.percent(x, 0)}
          writeY={(y) => formats.percent(y, 0)}
          dots
          fromZero={false}
        />
      )}
    </section>
  );
}
