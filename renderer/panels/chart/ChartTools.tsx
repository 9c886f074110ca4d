import { togglePane } from '../../actions/setPanes';
import { PANE_NAMES } from '../../chart/indicators/indicatorPanes';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { useView } from '../../state/viewStore';
import './chartTools.css';

/** What can be done with the chart, beside its legend. */
export function ChartTools() {
  const { chartTools: words, chart } = useText();
  const { open } = useView((view) => view.panes);
  const names = { rsi: chart.rsi, zScore: 'z' };
  return (
    <div className="chart-tools" role="toolbar" aria-label={words.label}>
      {PANE_NAMES.map((name) => (
        <IconButton
          key={name}
          label={words[name]}
          aria-pressed={open[name]}
          className="chart-tool-pane"
          onClick={() => togglePane(name)}
        >
          {names[name]}
        </IconButton>
      ))}
    </div>
  );
}
