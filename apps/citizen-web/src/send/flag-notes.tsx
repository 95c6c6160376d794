import type { Flag, Preview } from '#api';
import { useWords } from '../words/language.js';

/** Notes, not walls: whoever wants to send may send. */
export function FlagNotes({ flags, place }: Pick<Preview, 'flags' | 'place'>) {
  const { flags: notes, send } = useWords();
  const known = flags.filter((flag): flag is Flag => flag in notes);
  return (
    <div aria-live="polite">
      {known.map((flag) => (
        <p key={flag} class={flag === 'emergency' || flag === 'children' ? 'note urgent' : 'note'}>
          {notes[flag]}
        </p>
      ))}
      {place.elsewhere && <p class="note">{send.where.notCovered(place.elsewhere)}</p>}
    </div>
  );
}
