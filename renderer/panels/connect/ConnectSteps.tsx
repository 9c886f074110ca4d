import { FolderOpen } from 'lucide-react';
import { openFolder } from '../../actions/openFolder';
import { useText } from '../../i18n/useText';
import { Button } from '../../parts/Button';
import { CopyButton } from '../../parts/CopyButton';
import { useSystem } from '../../state/systemStore';
import './connect.css';
import { InstallExpert } from './InstallExpert';

/** Three steps from the simulated market to the real one, with the token and the installer. */
export function ConnectSteps() {
  const { connect } = useText();
  const info = useSystem((system) => system.info);
  if (info === null) return null;
  const port = String(info.bridge.number);
  return (
    <>
      <p className="connect-intro">{connect.intro}</p>
      {!info.bridge.open && (
        <p className="connect-shut" role="alert">
          {connect.portShut(port)}
        </p>
      )}
      <ol className="connect-steps">
        <li>
          {connect.stepOne}
          <InstallExpert />
          <Button small className="connect-file" onClick={() => void openFolder('expert')}>
            <FolderOpen size={13} aria-hidden /> {connect.showFile}
          </Button>
        </li>
        <li>{connect.stepTwo('127.0.0.1')}</li>
        <li>
          {connect.stepThree(port)}
          <div className="connect-token">
            <span className="hidden-visually">{connect.token}</span>
            <code className="selectable">{info.bridgeToken}</code>
            <CopyButton text={info.bridgeToken} />
          </div>
        </li>
      </ol>
      <p className="connect-after">{connect.after}</p>
    </>
  );
}
