import { useState } from 'preact/hooks';
import type { CitizenAct, Report } from '#api';
import { Shape } from '../shell/shape.js';
import { useWords } from '../words/language.js';
import { ActForm } from './act-form.js';

interface Props {
  report: Report;
  secret: string;
  onChanged: () => void;
}

export function Acts({ report: { code, mayDo = [] }, secret, onChanged }: Props) {
  const { acts, track } = useWords();
  const [open, setOpen] = useState<CitizenAct>();
  const [done, setDone] = useState<CitizenAct>();
  const sent = (act: CitizenAct) => {
    setOpen(undefined);
    setDone(act);
    onChanged();
  };
  return (
    <>
      <p role="status">
        {done && (
          <span class="promise block">
            <Shape name="check" /> {acts[done].done}
          </span>
        )}
      </p>
      {mayDo.includes('review-dispatch') && <p class="note">{track.byMachine}</p>}
      {open && mayDo.includes(open) ? (
        <ActForm
          key={open}
          code={code}
          secret={secret}
          act={open}
          onSent={() => sent(open)}
          onCancel={() => setOpen(undefined)}
        />
      ) : (
        <p class="row">
          {mayDo.map((act) => (
            <button key={act} type="button" class={act === 'rate' ? '' : 'secondary'} onClick={() => setOpen(act)}>
              {acts[act].open}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
