import type { CommandResult } from '../../app/engine/ports';
import type { SimulatedMarket } from '../bridge/simulated/simulatedTypes';
import type { RunSettings } from './runSettings';

export interface Simulation {
  /** At the start of the terminal: runs when there is no real market to wait for. */
  startByItself(): void;
  /** A real bridge is here: from now on nobody wants invented candles. */
  yieldToBridge(): void;
  /** Another source or another speed is asked for. */
  settingsChanged(): void;
  start(): CommandResult;
  stop(): void;
  running(): boolean;
}

/** When the simulated market runs, and when it gives way. */
export function createSimulation(
  make: (speed: number) => SimulatedMarket,
  settings: () => RunSettings['market'],
  bridgeWasHere: () => boolean,
): Simulation {
  let { source, simulatedSpeed } = settings();
  let market = make(simulatedSpeed);

  function startByItself(): void {
    if (source === 'simulated' || (source === 'auto' && !bridgeWasHere())) market.start();
  }

  return {
    startByItself,
    yieldToBridge: () => market.stop(),
    settingsChanged() {
      const next = settings();
      if (next.simulatedSpeed !== simulatedSpeed) {
        const running = market.running();
        market.stop();
        market = make(next.simulatedSpeed);
        if (running) market.start();
      }
      const isOther = next.source !== source;
      ({ source, simulatedSpeed } = next);
      if (!isOther) return;
      if (source === 'bridge') market.stop();
      else startByItself();
    },
    start() {
      market.start();
      return { ok: true };
    },
    stop: () => market.stop(),
    running: () => market.running(),
  };
}
