import { memo } from 'react';

const WIDTH = 64;
const HEIGHT = 20;

/** The course of the newest closes, without axes; the number beside it says what it means. */
export const Sparkline = memo(function Sparkline({ closes }: { readonly closes: readonly number[] }) {
  if (closes.length < 2) return null;
  const low = Math.min(...closes);
  const range = Math.max(...closes) - low || 1;
  const points = closes.map((close, index) => {
    const x = (index / (closes.length - 1)) * WIDTH;
    const y = HEIGHT - 2 - ((close - low) / range) * (HEIGHT - 4);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      <polyline points={points.join(' ')} fill="none" vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
