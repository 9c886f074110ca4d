import type { LevelsPrimitive } from './levelsPrimitive';

export interface LevelDragParts {
  readonly levels: LevelsPrimitive;
  /** The price at a height of the pane, on the tick. */
  readonly priceAt: (y: number) => number | null;
  readonly onMoved: (id: string, price: number) => Promise<void>;
}

/** Lets the trader take a level and put it elsewhere; Esc puts it back. The chart does not scroll meanwhile. */
export class LevelDrag {
  private held: { readonly id: string; price: number } | null = null;
  private readonly stop = new AbortController();

  constructor(
    private readonly container: HTMLElement,
    private readonly parts: LevelDragParts,
  ) {
    const { signal } = this.stop;
    const capture = { capture: true, signal };
    container.addEventListener('pointerdown', (event) => this.take(event), capture);
    window.addEventListener('pointermove', (event) => this.move(event), { signal });
    window.addEventListener('pointerup', () => this.letGo(), { signal });
    window.addEventListener('pointercancel', () => this.putBack(), { signal });
    window.addEventListener('keydown', (event) => this.escape(event), capture);
    // The chart scrolls by these: it must not hear of a pointer that holds a level.
    for (const type of ['mousedown', 'touchstart'] as const)
      container.addEventListener(type, (event) => this.keep(event), capture);
  }

  end(): void {
    this.stop.abort();
  }

  private take(event: PointerEvent): void {
    if (event.button !== 0) return;
    const { left, top } = this.container.getBoundingClientRect();
    const id = this.parts.levels.at(event.clientX - left, event.clientY - top);
    const price = id === null ? null : this.parts.levels.priceOf(id);
    this.held = id === null || price === null ? null : { id, price };
  }

  private move(event: PointerEvent): void {
    if (this.held === null) return;
    const price = this.parts.priceAt(event.clientY - this.container.getBoundingClientRect().top);
    if (price === null) return;
    this.held.price = price;
    this.parts.levels.drag(this.held);
  }

  private letGo(): void {
    const { held } = this;
    this.held = null;
    if (held === null) return;
    const { levels, onMoved } = this.parts;
    const isMoved = held.price !== levels.priceOf(held.id);
    // It stays where it was put until the terminal has answered.
    void (isMoved ? onMoved(held.id, held.price) : Promise.resolve()).then(() => {
      if (this.held === null) levels.drag(null);
    });
  }

  private putBack(): void {
    this.held = null;
    this.parts.levels.drag(null);
  }

  private escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.held === null) return;
    event.stopPropagation();
    this.putBack();
  }

  private keep(event: Event): void {
    if (this.held !== null) event.stopPropagation();
  }
}
