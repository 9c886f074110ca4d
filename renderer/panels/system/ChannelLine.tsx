import { useState } from 'react';
import type { ChannelState, ChannelTest } from '../../../app/contract/ipcDelivery';
import type { Text } from '../../../app/contract/ipcText';
import { request } from '../../api/request';
import { textIn } from '../../i18n/textIn';
import { useFormats } from '../../i18n/useFormats';
import { useText } from '../../i18n/useText';
import { useExchangeTime } from '../../market/useExchangeTime';
import { Button } from '../../parts/Button';
import { useShownSeries } from '../../state/useShownSeries';
import { useView } from '../../state/viewStore';
import { testOutcome } from './testOutcome';

/** One channel: how it stands, its test button, and what the last test found out. */
export function ChannelLine({ channel }: { readonly channel: ChannelState }) {
  const text = useText();
  const formats = useFormats();
  const exchange = useExchangeTime(useShownSeries()?.summary.instrument.calendar ?? 'b3-index');
  const language = useView((view) => view.language);
  const [testing, setTesting] = useState(false);
  const [found, setFound] = useState<ChannelTest | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const { deliveries } = text;
  const { id, on, waiting, failingSince } = channel;

  async function test(): Promise<void> {
    setTesting(true);
    const answer = await request('channel:test', { channel: id });
    setTesting(false);
    setFound(answer.ok ? answer.value : null);
    setRefusal(answer.ok ? null : answer.text);
  }

  const state = [
    on ? deliveries.working : deliveries.off,
    failingSince === null
      ? null
      : deliveries.failing(`${exchange.minutes(failingSince)} ${exchange.zoneName}`),
    waiting > 0 ? deliveries.queued(formats.whole(waiting)) : null,
  ];
  const outcome = found === null ? null : testOutcome(id, found, text, formats);
  return (
    <li data-channel={id} data-on={on} data-failing={failingSince !== null}>
      <p className="channel-head">
        <strong>{text.channel[id]}</strong>
        <span className="channel-state">{state.filter((part) => part !== null).join(' · ')}</span>
        <Button
          small
          disabled={!on || testing}
          aria-label={deliveries.testOf(text.channel[id])}
          onClick={() => void test()}
        >
          {testing ? deliveries.testing : deliveries.test}
        </Button>
      </p>
      {!on && <p className="system-quiet">{deliveries.switchOn[id]}</p>}
      <p className="channel-test selectable" role="status" data-good={outcome?.good === true}>
        {outcome?.words ?? (refusal === null ? null : textIn(refusal, language))}
      </p>
    </li>
  );
}
