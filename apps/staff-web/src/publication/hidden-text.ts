/** From a character of the masked text up to another one. */
export interface Span {
  from: number;
  to: number;
}

/** What is left for the public to read, as the server will write it. */
export function hiddenText(text: string, spans: readonly Span[], hidden: string): string {
  let shown = '';
  let position = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from >= position) shown += text.slice(position, from) + hidden;
    position = Math.max(position, to);
  }
  return shown + text.slice(position);
}
