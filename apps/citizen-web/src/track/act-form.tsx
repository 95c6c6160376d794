import { useId, useState } from 'preact/hooks';
import type { CitizenAct } from '#api';
import { ApiError, isTemporary } from '../api/api-error.js';
import { Shape } from '../shell/shape.js';
import { TextField } from '../shell/text-field.js';
import { newKey } from '../store/new-key.js';
import { useWords } from '../words/language.js';
import { type ActInput, isReady, sendAct } from './act.js';

interface Props {
  code: string;
  secret: string;
  act: CitizenAct;
  label?: string;
  inReplyTo?: string;
  onSent: () => void;
  onCancel?: () => void;
}

/** One form for all that a reporter may still do. */
export function ActForm({ code, secret, act, label, inReplyTo, onSent, onCancel }: Props) {
  const { acts } = useWords();
  const words = acts[act];
  const [input, setInput] = useState<ActInput>({ text: '', inReplyTo });
  // One wish, one key: pressing again after a broken connection does not count twice.
  const [key, setKey] = useState(newKey);
  const [state, setState] = useState<'idle' | 'busy' | { error: string }>('idle');
  const change = (part: Partial<ActInput>) => {
    setInput((before) => ({ ...before, ...part }));
    setKey(newKey());
  };
  const send = async (event: Event) => {
    event.preventDefault();
    setState('busy');
    try {
      await sendAct(code, secret, act, input, key);
      onSent();
    } catch (error) {
      const said = error instanceof ApiError && !isTemporary(error) ? error.message : acts.failed;
      setState({ error: said });
    }
  };
  return (
    <form class="card" onSubmit={(event) => void send(event)}>
      <h3>{label ?? words.title}</h3>
      {act === 'rate' && <Scores score={input.score} onChange={(score) => change({ score })} />}
      <TextField
        label={words.label}
        value={input.text}
        onChange={(text) => change({ text })}
        rows={3}
        maxLength={act === 'supplement' ? 5000 : 1000}
        error={typeof state === 'object' ? state.error : undefined}
      />
      <p class="row">
        <button type="submit" disabled={state === 'busy' || !isReady(act, input)}>
          {state === 'busy' ? acts.sending : words.send}
        </button>
        {onCancel && (
          <button type="button" class="plain" onClick={onCancel}>
            {acts.cancel}
          </button>
        )}
      </p>
    </form>
  );
}

const faces = ['face1', 'face2', 'face3', 'face4'] as const;

function Scores({ score, onChange }: { score?: number; onChange: (score: number) => void }) {
  const { acts } = useWords();
  const name = useId();
  return (
    <fieldset class="scores">
      <legend class="visually-hidden">{acts.rate.title}</legend>
      {acts.scores.map((word, index) => (
        <label key={word}>
          <input type="radio" name={name} checked={score === index + 1} onChange={() => onChange(index + 1)} />
          <Shape name={faces[index] ?? 'face1'} />
          {word}
        </label>
      ))}
    </fieldset>
  );
}
