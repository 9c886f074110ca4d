import { request } from '../../api/request';
import { useBacktest } from '../../state/backtestStore';

/** Puts the settings of the live engine into the form. */
export async function readFormSettings(): Promise<void> {
  const answer = await request('chart:settings', null);
  if (!answer.ok) return;
  const { detectors, plan } = answer.value;
  useBacktest.setState({ settings: { detectors, plan }, preset: null });
}
