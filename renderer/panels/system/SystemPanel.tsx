import { useEffect } from 'react';
import { request } from '../../api/request';
import { useSystem } from '../../state/systemStore';
import { DataCard } from './DataCard';
import { FeedsCard } from './FeedsCard';
import { NoticesCard } from './NoticesCard';
import { PortsCard } from './PortsCard';
import { ProgramCard } from './ProgramCard';
import './system.css';

const REFRESH_MS = 5_000;

/** The terminal about itself, fresh while it is looked at. */
export function SystemPanel() {
  const info = useSystem((system) => system.info);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const answer = await request('system:info', null);
      if (answer.ok) useSystem.setState({ info: answer.value });
    };
    void read();
    const timer = setInterval(() => void read(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className="system" tabIndex={0} role="group" data-own-keys>
      <FeedsCard />
      {info !== null && (
        <>
          <PortsCard info={info} />
          <DataCard info={info} />
          <ProgramCard info={info} />
        </>
      )}
      <NoticesCard />
    </div>
  );
}
