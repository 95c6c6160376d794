const paths = {
  check: 'M4 13l5 5L20 6',
  target: 'M12 2v5M12 17v5M2 12h5M17 12h5M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8',
  west: 'M20 12H5M11 5l-7 7 7 7',
  east: 'M4 12h15M13 5l7 7-7 7',
  north: 'M12 20V5M5 11l7-7 7 7',
  south: 'M12 4v15M5 13l7 7 7-7',
  plus: 'M12 4v16M4 12h16',
  minus: 'M4 12h16',
  pause: 'M8 4v16M16 4v16',
  dot: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 11v2',
  square: 'M7 7h10v10H7z',
  face1: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M8 9v1M16 9v1M7 17q5-5 10 0',
  face2: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M8 9v1M16 9v1M7 16h10',
  face3: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M8 9v1M16 9v1M8 15q4 3 8 0',
  face4: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20M8 8v2M16 8v2M6 14q6 8 12 0z',
} as const;

export type ShapeName = keyof typeof paths;

/** Drawn, so that it shows whatever font a phone has; says nothing to readers, the word beside it does. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
