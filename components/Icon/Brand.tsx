/** The mark of Gouji, as in `public/icon/gouji.svg`: an equals sign crossed by a hook. */
export function Brand({ size = 18 }: { size?: number }) {
  const hook = 'M3.7 9.7L6.4 13.2L11.6 2.5';
  const line = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#0c5d57" />
      <path d="M2 5h12v2H2zM8 9h6v2H8z" fill="#fff" />
      <path d={hook} {...line} stroke="#0c5d57" stroke-width="4" />
      <path d={hook} {...line} stroke="#ffc64a" stroke-width="2.2" />
    </svg>
  );
}
