import type { Case } from '#api';

export interface Added {
  no: number;
  at: string;
  text: string;
  /** The question that it answers. */
  question?: string;
}

/** A text of the desk without what the citizen added to it later, and that apart with what was asked. */
export function askedAndAdded(
  whole: string,
  { supplements, history }: Pick<Case, 'supplements' | 'history'>,
): { text: string; added: Added[] } {
  let text = whole;
  const added: Added[] = [];
  for (const { supplementNo: no, at, text: words } of supplements) {
    const start = text.indexOf(`\n\n${words}`);
    // The desk has not taken it in yet, or it was redacted since.
    if (start < 0) continue;
    text = text.slice(0, start) + text.slice(start + words.length + 2);
    added.push({ no, at, text: words, question: questionOf(no, history) });
  }
  return { text, added };
}

function questionOf(supplementNo: number, history: Case['history']): string | undefined {
  const reply = history.find((entry) => entry.detail['supplementNo'] === supplementNo)?.detail['inReplyTo'];
  if (reply === undefined) return undefined;
  const asked = history.find(
    ({ type, detail }) => type.endsWith('.information-requested') && detail['requestId'] === reply,
  );
  return asked?.detail['question'] as string | undefined;
}
