import { useText } from '../../i18n/useText';
import { Dialog } from '../../parts/Dialog';
import { setView } from '../../state/viewStore';
import './keys.css';

export function KeysDialog() {
  const { keys, chartTools } = useText();
  return (
    <Dialog title={keys.title} closeLabel={keys.close} onClose={() => setView({ dialog: null })}>
      <dl className="keys">
        {[...keys.list, ...chartTools.keys].map(({ keys: names, text }) => (
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
        ))}
      </dl>
    </Dialog>
  );
}
