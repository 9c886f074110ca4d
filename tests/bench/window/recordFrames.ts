import type { Page } from '@playwright/test';
import { z } from 'zod';

export interface Frames {
  /** From one frame to the next, ms. */
  readonly gaps: readonly number[];
  /** What the page itself did for each: script, layout and painting, without the raster of the graphics process, ms. */
  readonly work: readonly number[];
}

/** The frames of the page while `act` runs. */
export async function recordFrames(window: Page, act: () => Promise<void>): Promise<Frames> {
  await window.evaluate(() => {
    const gaps: number[] = [];
    const work: number[] = [];
    const channel = new MessageChannel();
    let began = 0;
    let last: number | null = null;
    channel.port1.onmessage = () => work.push(performance.now() - began);
    const turn = (time: number): void => {
      if (last !== null) gaps.push(time - last);
      last = time;
      began = performance.now();
      // It comes when the frame is made.
      channel.port2.postMessage(null);
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
    Reflect.set(globalThis, 'frames', { gaps, work });
  });
  await act();
  const frames: unknown = await window.evaluate(() => {
    const recorded: unknown = Reflect.get(globalThis, 'frames');
    return JSON.parse(JSON.stringify(recorded)) as unknown;
  });
  return framesSchema.parse(frames);
}

const framesSchema = z.object({ gaps: z.array(z.number()), work: z.array(z.number()) });
