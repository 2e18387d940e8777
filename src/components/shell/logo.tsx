/** Tierline's mark: three tiers, each a step ahead of the one below. Same drawing as public/logo.svg. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect width="24" height="24" rx="6" fill="var(--accent)" />
      <g fill="var(--accent-fg)">
        <rect x="5" y="15.5" width="7" height="3" rx="1.5" opacity=".6" />
        <rect x="5" y="10.5" width="10.5" height="3" rx="1.5" opacity=".8" />
        <rect x="5" y="5.5" width="14" height="3" rx="1.5" />
      </g>
    </svg>
  );
}
