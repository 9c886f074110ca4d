import { useEffect } from 'react';
import { request } from '../../api/request';
import { useSystem } from '../../state/systemStore';
import { ChannelsCard } from './ChannelsCard';
import { DataCard } from './DataCard';
import { FeedsCard } from './FeedsCard';
import { LogCard } from './LogCard';
import { NoticesCard } from './NoticesCard';
import { PortsCard } from './PortsCard';
import { ProgramCard } from './ProgramCard';
import { TimesCard } from './TimesCard';
import { UpkeepCard } from './UpkeepCard';
import './system.css';

const REFRESH_MS = 5_000;

/** The terminal about itself, fresh while it is looked at. */
export function SystemPanel() {
  const info = useSystem((system) => system.info);
  const delivery = useSystem((system) => system.delivery);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const [info, delivery] = await Promise.all([
        request('system:info', null),
        request('system:delivery', null),
      ]);
      if (info.ok) useSystem.setState({ info: info.value });
      if (delivery.ok) useSystem.setState({ delivery: delivery.value });
    };
    void read();
    const timer = setInterval(() => void read(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className="system" tabIndex={0} role="group" data-own-keys>
      <FeedsCard />
      {delivery !== null && (
        <>
          <ChannelsCard state={delivery} />
          <TimesCard state={delivery} />
        </>
      )}
      {info !== null && (
        <>
          <PortsCard info={info} />
          <DataCard info={info} />
          <UpkeepCard info={info} />
          <ProgramCard info={info} />
        </>
      )}
      <NoticesCard />
      <LogCard />
    </div>
  );
}
