import { DELIVERY_CHANNELS } from '../../../app/alerts/alert';
import type { DeliveryState } from '../../../app/contract/ipcDelivery';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { Table } from '../../parts/Table';

const OWN_STAGES = ['detect', 'commit', 'broadcast'] as const;
const SHARES = ['p50', 'p95', 'p99'] as const;

/** How long each stage of the newest alerts took. */
export function TimesCard({ state }: { readonly state: DeliveryState }) {
  const text = useText();
  const formats = useFormats();
  const { deliveries } = text;
  const nameOf = (stage: string): string => {
    const own = OWN_STAGES.find((one) => one === stage);
    if (own !== undefined) return deliveries[own];
    const channel = DELIVERY_CHANNELS.find((one) => stage === `channel ${one}`);
    return channel === undefined ? stage : deliveries.channelStage(text.channel[channel]);
  };
  // The WebSocket's own part is measured twice: its broadcast says more than the confirmation written later.
  const rows = state.latencies.filter(({ stage }) => stage !== 'channel websocket');
  return (
    <section className="system-card system-times">
      <h3 title={deliveries.timesHelp}>{deliveries.times}</h3>
      {rows.length === 0 ? (
        <p className="system-quiet">{deliveries.noTimes}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <th scope="col">{deliveries.stage} (ms)</th>
              {SHARES.map((share) => (
                <th key={share} scope="col">
                  {share}
                </th>
              ))}
              <th scope="col">{deliveries.alerts}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.stage} data-stage={row.stage}>
                <th scope="row">{nameOf(row.stage)}</th>
                {SHARES.map((share) => (
                  <td key={share}>{formats.price(row[share], row[share] < 10 ? 2 : 0)}</td>
                ))}
                <td>{formats.whole(row.count)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
