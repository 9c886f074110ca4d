import { Pause, Play, SkipBack, StepForward, X } from 'lucide-react';
import { REPLAY_SPEEDS } from '../../../app/contract/ipcReplay';
import { commandReplay } from '../../actions/commandReplay';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { DateField } from '../../parts/DateField';
import { IconButton } from '../../parts/IconButton';
import { SelectField } from '../../parts/SelectField';
import { useReplay } from '../../state/replayStore';
import { useShownSeries } from '../../state/useShownSeries';
import './replay.css';

/** The controls of the replay, at the foot of its chart. */
export function ReplayBar() {
  const { replay } = useText();
  const formats = useFormats();
  const state = useReplay((open) => open.state);
  const exchange = useExchangeTime(useShownSeries()?.summary.instrument.calendar ?? 'b3-index');
  if (state === null) return null;
  const speeds = REPLAY_SPEEDS.map((speed) => ({
    value: String(speed),
    text: speed === 0 ? replay.fastest : replay.speed(formats.whole(speed)),
  }));
  return (
    <section className="replay" aria-label={replay.title}>
      <span className="replay-mark">{replay.mark}</span>
      <span className="replay-title" title={state.title}>
        {state.title}
      </span>
      <IconButton label={replay.restart} onClick={() => commandReplay({ do: 'restart' })}>
        <SkipBack size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={state.playing ? replay.pause : replay.play}
        className="replay-play"
        onClick={() => commandReplay({ do: 'toggle' })}
      >
        {state.playing ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </IconButton>
      <IconButton label={replay.step} onClick={() => commandReplay({ do: 'step' })}>
        <StepForward size={16} aria-hidden />
      </IconButton>
      <SelectField
        label={replay.speedLabel}
        value={String(state.speed)}
        options={speeds}
        onChange={(value) => commandReplay({ do: 'speed', speed: Number(value) })}
      />
      <DateField
        label={replay.jump}
        day={null}
        onChange={(to) => to !== null && commandReplay({ do: 'jump', to })}
      />
      <progress value={state.position} max={Math.max(1, state.length)} aria-label={replay.position} />
      <time className="replay-at">{state.at === null ? '—' : exchange.short(state.at)}</time>
      <span className="replay-alerts">{replay.alerts(formats.whole(state.alerts))}</span>
      <IconButton label={replay.close} onClick={() => commandReplay({ do: 'close' })}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}
