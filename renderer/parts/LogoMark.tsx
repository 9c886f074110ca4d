/** Vigia's mark: a watchful eye whose pupil is a candle. */
export function LogoMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <path
        d="M3 16c3.6-6 8-9 13-9s9.4 3 13 9c-3.6 6-8 9-13 9s-9.4-3-13-9Z"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinejoin="round"
      />
      <path d="M16 8.5v15" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <rect x="12.5" y="11.5" width="7" height="9" rx="1.6" fill="currentColor" />
    </svg>
  );
}
