const WIDTH = 300;

export interface ThresholdBarProps {
  readonly value: number;
  readonly threshold: number;
}

/** The deciding number as a bar, with a notch where the detector would have begun to fire. */
export function ThresholdBar({ value, threshold }: ThresholdBarProps) {
  const full = Math.max(Math.abs(value), Math.abs(threshold)) * 1.1 || 1;
  const x = (number: number): number => (Math.abs(number) / full) * WIDTH;
  return (
    <svg className="threshold" viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden>
      <rect className="threshold-room" width={WIDTH} height="4" y="2" />
      <rect className="threshold-value" width={x(value)} height="4" y="2" />
      <rect className="threshold-notch" x={x(threshold) - 1} width="2" height="8" />
    </svg>
  );
}
