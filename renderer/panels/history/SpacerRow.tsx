import { useLayoutEffect, useRef } from 'react';

/** Stands for the rows that are out of sight. */
export function SpacerRow({ height }: { readonly height: number }) {
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    cell.current?.style.setProperty('height', `${height}px`);
  }, [height]);
  if (height === 0) return null;
  return (
    <tr className="history-spacer" aria-hidden>
      <td ref={cell} colSpan={13} />
    </tr>
  );
}
