import { FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openFolder } from '../../actions/openFolder';
import { request } from '../../api/request';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { Dialog } from '../../parts/Dialog';
import { Facts } from '../../parts/Facts';
import { LogoMark } from '../../parts/LogoMark';
import { useSystem } from '../../state/systemStore';
import { setView } from '../../state/viewStore';
import type { Licence } from './licences';
import './about.css';

/** What this program is, which version, and whose work is in it; the texts load only when somebody looks. */
export function AboutDialog() {
  const { about, system } = useText();
  const info = useSystem((state) => state.info);
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  useEffect(() => {
    void import('./licences').then(({ LICENCES }) => setLicences(LICENCES));
    if (useSystem.getState().info !== null) return;
    void request('system:info', null).then((answer) => {
      if (answer.ok) useSystem.setState({ info: answer.value });
    });
  }, []);
  return (
    <Dialog title={about.title} closeLabel={about.close} onClose={() => setView({ dialog: null })}>
      <div className="about-head">
        <LogoMark size={40} />
        <p>{about.what}</p>
      </div>
      {info !== null && (
        <Facts
          facts={[
            { name: system.version, value: `${info.version} · ${system.engine} ${info.engineVersion}` },
            {
              name: system.runtime,
              value: `Electron ${info.electron} · Chromium ${info.chromium} · Node ${info.node} · ${info.platform}`,
            },
            { name: about.licence, value: about.ownLicence },
          ]}
        />
      )}
      <h3 className="about-heading">{about.others(String(licences.length))}</h3>
      <ul className="about-licences">
        {licences.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span>{name}</span>
                <span>{version}</span>
                <span>{licence}</span>
              </summary>
              <pre className="selectable" tabIndex={0} aria-label={about.textOf(name)}>
                {text}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      <p className="about-chromium">{about.chromium}</p>
      <Button small onClick={() => void openFolder('program')}>
        <FolderOpen size={13} aria-hidden /> {about.openFolder}
      </Button>
    </Dialog>
  );
}
