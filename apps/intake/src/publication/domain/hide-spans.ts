/** From a character up to another one, in UTF-16 code units. */
export interface Span {
  from: number;
  to: number;
}

const hidden = '[đã che]';

/** The text without what a publisher hides beside what is masked already; undefined when a span lies outside of it. */
export function hideSpans(text: string, spans: readonly Span[]): string | undefined {
  if (spans.some(({ from, to }) => from >= to || to > text.length)) return undefined;
  let shown = '';
  let position = 0;
  for (const { from, to } of [...spans].map((span) => whole(text, span)).sort((a, b) => a.from - b.from)) {
    if (from >= position) shown += text.slice(position, from) + hidden;
    position = Math.max(position, to);
  }
  return shown + text.slice(position);
}

/** Characters of two code units are hidden whole. */
function whole(text: string, { from, to }: Span): Span {
  return { from: isSecondHalf(text, from) ? from - 1 : from, to: isSecondHalf(text, to) ? to + 1 : to };
}

function isSecondHalf(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1));
}
