import { useText } from '../../i18n/useText';
import { Dialog } from '../../parts/Dialog';
import { DOCK_TABS, setView, useView } from '../../state/viewStore';
import { chartWindowCommands } from '../palette/chartWindowCommands';
import { WINDOW_COMMANDS } from '../palette/windowCommands';
import './keys.css';

/** Every key of this window: the commands' as the palette has them, and those of the lists and the chart. */
export function KeysDialog() {
  const { keys, palette, settings } = useText();
  const pinned = useView((view) => view.pinned);
  const commands = (pinned ? chartWindowCommands() : WINDOW_COMMANDS).flatMap(({ id, key }) =>
    key === null ? [] : [{ keys: [key === ' ' ? palette.space : key], text: palette.commands[id] }],
  );
  const tabs = { keys: DOCK_TABS.map((_tab, index) => String(index + 1)), text: keys.tabs };
  return (
    <Dialog title={keys.title} closeLabel={keys.close} onClose={() => setView({ dialog: null })}>
      <dl className="keys">
        {[...commands, ...(pinned ? keys.chart : [tabs, ...keys.list, ...keys.chart, settings.key])].map(
          ({ keys: names, text }) => (
            <div key={text}>
              <dt>
                {names.map((name) => (
                  <kbd key={name} className="key">
                    {name}
                  </kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}
