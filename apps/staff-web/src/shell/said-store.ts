interface Sentence {
  sentence?: string;
  undo?: () => void;
}

let current: Sentence = {};
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Shows a sentence about what was just done for ten seconds, as long as a dispatch can be undone. */
export function say(sentence: string, undo?: () => void): void {
  set({ sentence, undo });
  timer = setTimeout(hush, 10_000);
}

export function hush(): void {
  set({});
}

export const readSaid = (): Sentence => current;

export function subscribeSaid(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: Sentence): void {
  clearTimeout(timer);
  current = next;
  for (const listener of listeners) listener();
}
