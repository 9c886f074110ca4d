import type { ISeriesPrimitiveAxisView } from 'lightweight-charts';

/** A coloured label on the price axis. */
export class PriceAxisView implements ISeriesPrimitiveAxisView {
  private state = { y: 0, text: '', back: '', front: '' };

  set(y: number, text: string, back: string, front: string): void {
    this.state = { y, text, back, front };
  }

  coordinate(): number {
    return this.state.y;
  }

  text(): string {
    return this.state.text;
  }

  textColor(): string {
    return this.state.front;
  }

  backColor(): string {
    return this.state.back;
  }
}
