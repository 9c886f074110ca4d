import { AppWindow, CalendarSearch, Camera, ClipboardCopy, Plus } from 'lucide-react';
import { drawLevel } from '../../actions/drawLevel';
import { popOutChart } from '../../actions/popOutChart';
import { togglePane } from '../../actions/setPanes';
import { takePicture } from '../../actions/takePicture';
import { PANE_NAMES } from '../../chart/indicators/indicatorPanes';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../parts/IconButton';
import { setView, useView } from '../../state/viewStore';
import './chartTools.css';

/** What can be done with the chart, beside its legend. `popOut`: this chart can have a window of its own. */
export function ChartTools({ popOut }: { readonly popOut: boolean }) {
  const { chartTools: words, chart } = useText();
  const { open } = useView((view) => view.panes);
  const jumping = useView((view) => view.jumping);
  const names = { rsi: chart.rsi, zScore: 'z' };
  return (
    <div className="chart-tools" role="toolbar" aria-label={words.label}>
      <IconButton label={words.drawLevel} className="chart-tool-word" onClick={() => drawLevel('market')}>
        <Plus size={13} aria-hidden /> {words.level}
      </IconButton>
      {PANE_NAMES.map((name) => (
        <IconButton
          key={name}
          label={words[name]}
          aria-pressed={open[name]}
          className="chart-tool-word"
          onClick={() => togglePane(name)}
        >
          {names[name]}
        </IconButton>
      ))}
      <IconButton label={words.jump} aria-expanded={jumping} onClick={() => setView({ jumping: !jumping })}>
        <CalendarSearch size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.picture} onClick={() => takePicture('file')}>
        <Camera size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.copyPicture} onClick={() => takePicture('clipboard')}>
        <ClipboardCopy size={14} aria-hidden />
      </IconButton>
      {popOut && (
        <IconButton label={words.popOut} onClick={popOutChart}>
          <AppWindow size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
