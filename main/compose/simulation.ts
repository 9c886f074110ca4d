import type { CommandResult } from '../../app/engine/ports';
import type { SimulatedMarket } from '../bridge/simulated/simulatedTypes';
import type { MarketSource } from './runSettings';

export interface Simulation {
  /** At the start of the terminal: runs when there is no real market to wait for. */
  startByItself(): void;
  /** A real bridge is here: from now on nobody wants invented candles. */
  yieldToBridge(): void;
  start(): CommandResult;
  stop(): void;
  running(): boolean;
}

/** When the simulated market runs, and when it gives way. */
export function createSimulation(
  market: SimulatedMarket,
  source: MarketSource,
  bridgeWasHere: () => boolean,
): Simulation {
  return {
    startByItself() {
      if (source === 'simulated' || (source === 'auto' && !bridgeWasHere())) market.start();
    },
    yieldToBridge: () => market.stop(),
    start() {
      market.start();
      return { ok: true };
    },
    stop: () => market.stop(),
    running: () => market.running(),
  };
}
