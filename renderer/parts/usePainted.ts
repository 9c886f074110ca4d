import { useEffect } from 'react';

const marked = new Set<string>();

/** Notes in the page's own timeline when this was first on the screen; `npm run bench -- start` reads it. */
export function usePainted(what: 'chart' | 'history', there: boolean, seen?: () => void): void {
  useEffect(() => {
    if (!there || marked.has(what)) return;
    marked.add(what);
    // Drawn in the next frame, seen when the one after it begins.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark(what);
        seen?.();
      }),
    );
  }, [what, there, seen]);
}
