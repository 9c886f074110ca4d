import { Toast as Base } from '@base-ui/react/toast';
import { useEffect, useRef, type ReactNode } from 'react';
import './toasts.css';

const SHOWN_MS = 6_000;
const MOST_SHOWN = 3;

export interface ShownToast {
  readonly id: number;
  readonly content: ReactNode;
}

export interface ToastsProps {
  /** Of the region in which they are shown. */
  readonly label: string;
  readonly toasts: readonly ShownToast[];
  /** Its time was over, or the trader sent it away. */
  readonly onGone: (id: number) => void;
}

/**
 * Passing words. Each leaves by itself, not while the pointer or the focus is on it; F6 leads to them and Esc sends one
 * away. The base's own clock stands still while another window has the focus: beside a trading program, toasts would
 * lie on the history for ever.
 */
export function Toasts(props: ToastsProps) {
  return (
    <Base.Provider timeout={0} limit={MOST_SHOWN}>
      <ToastList {...props} />
    </Base.Provider>
  );
}

function ToastList({ label, toasts, onGone }: ToastsProps) {
  const manager = Base.useToastManager();
  const { add, close } = manager;
  const known = useRef(new Set<number>());
  useEffect(() => {
    const wanted = new Set(toasts.map(({ id }) => id));
    for (const id of known.current) {
      if (wanted.has(id)) continue;
      known.current.delete(id);
      close(String(id));
    }
    for (const id of wanted) {
      if (known.current.has(id)) continue;
      known.current.add(id);
      add({ id: String(id), onClose: () => onGone(id) });
    }
  }, [toasts, onGone, add, close]);
  return (
    <Base.Portal>
      <Base.Viewport className="toasts" aria-label={label}>
        {manager.toasts.map((toast) => (
          <PassingToast key={toast.id} toast={toast}>
            {toasts.find(({ id }) => String(id) === toast.id)?.content}
          </PassingToast>
        ))}
      </Base.Viewport>
    </Base.Portal>
  );
}

interface PassingToastProps {
  readonly toast: Base.Root.ToastObject;
  readonly children: ReactNode;
}

function PassingToast({ toast, children }: PassingToastProps) {
  const { close } = Base.useToastManager();
  const root = useRef<HTMLDivElement>(null);
  const { id } = toast;
  useEffect(() => {
    const timer = setInterval(() => {
      if (root.current?.matches(':hover, :focus-within') !== true) close(id);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [id, close]);
  // It asks nothing: it is no dialog.
  return (
    <Base.Root ref={root} toast={toast} className="toast" role="status" aria-modal={undefined}>
      <Base.Content className="toast-content">{children}</Base.Content>
    </Base.Root>
  );
}
