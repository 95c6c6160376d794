interface Label {
  name: string;
  x: number;
  y: number;
}

/** In units of the drawing, for the font of the map. */
const letterWidth = 6;
const lineHeight = 14;

/** Labels that cover none before them; the others appear when one looks closer. */
export function labelsWithRoom<L extends Label>(labels: readonly L[]): L[] {
  const chosen: L[] = [];
  for (const label of labels) if (!chosen.some((other) => overlap(label, other))) chosen.push(label);
  return chosen;
}

function overlap(a: Label, b: Label): boolean {
  const widths = ((a.name.length + b.name.length) / 2) * letterWidth;
  return Math.abs(a.x - b.x) < widths && Math.abs(a.y - b.y) < lineHeight;
}
