import type { DeliveryChannel } from '../../../app/alerts/alert';
import { assertNever } from '../../../app/assertNever';
import type { ChannelTest } from '../../../app/contract/ipcDelivery';
import type { Formats } from '../../i18n/formats';
import type { Dictionary } from '../../i18n/pt';

/** What a test found out, as a sentence, with what to do when it failed. */
export function testOutcome(
  id: DeliveryChannel,
  test: ChannelTest,
  { deliveries }: Pick<Dictionary, 'deliveries'>,
  formats: Formats,
): { readonly good: boolean; readonly words: string } {
  const ms = (value: number): string => formats.price(value, value < 10 ? 1 : 0);
  switch (test.kind) {
    case 'delivered':
      return { good: true, words: deliveries.delivered(ms(test.latencyMs)) };
    case 'failed':
      return { good: false, words: `${deliveries.failed(test.detail)} ${deliveries.repair[id]}` };
    case 'off':
      return { good: false, words: deliveries.switchOn[id] };
    case 'clients': {
      const { clients, answered, latencyMs } = test;
      if (clients === 0) return { good: true, words: deliveries.noClients };
      const words = deliveries.answered(formats.whole(answered), formats.whole(clients), ms(latencyMs));
      const good = answered === clients;
      return { good, words: good ? words : `${words} ${deliveries.repair[id]}` };
    }
    default:
      return assertNever(test);
  }
}
