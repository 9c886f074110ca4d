import { Slider as Base } from '@base-ui/react/slider';
import './slider.css';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The value in words, for screen readers. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** One whole number among many, dragged or stepped with the arrows, Page Up and Down, Home and End. */
export function Slider({ label, value, min, max, words, onChange }: SliderProps) {
  return (
    <Base.Root
      className="slider"
      value={value}
      min={min}
      // Without a way to go it stands at its beginning.
      max={Math.max(max, min + 1)}
      disabled={max <= min}
      thumbAlignment="edge"
      data-own-keys
      onValueChange={onChange}
    >
      <Base.Control className="slider-control">
        <Base.Track className="slider-track">
          <Base.Indicator className="slider-indicator" />
          <Base.Thumb className="slider-thumb" aria-label={label} getAriaValueText={() => words} />
        </Base.Track>
      </Base.Control>
    </Base.Root>
  );
}
