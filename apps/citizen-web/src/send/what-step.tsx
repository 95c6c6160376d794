import { useState } from 'preact/hooks';
import { TextField } from '../shell/text-field.js';
import { changeDraft, draft } from '../store/draft.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';
import { FieldGuess } from './field-guess.js';
import { FlagNotes } from './flag-notes.js';
import type { StepProps } from './send-page.js';
import { StepButtons } from './step-buttons.js';
import { usePreview } from './use-preview.js';

const mostLetters = 5000;
const leastLetters = 10;
const pauseMs = 600;

export function WhatStep({ onNext, onBack }: StepProps) {
  const { what } = useWords().send;
  const { text, location } = useSignal(draft);
  const [tried, setTried] = useState(false);
  const preview = usePreview(text, location, undefined, pauseMs);
  const short = text.trim().length < leastLetters;
  const next = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!short) onNext();
  };
  return (
    <form onSubmit={next}>
      <TextField
        label={what.label}
        hint={what.hint}
        placeholder={what.placeholder}
        value={text}
        onChange={(typed) => changeDraft({ text: typed })}
        rows={7}
        maxLength={mostLetters}
        error={tried && short ? what.tooShort : undefined}
      />
      {text.length > mostLetters * 0.8 && <p class="hint">{what.left(mostLetters - text.length)}</p>}
      {preview.state === 'known' && <FlagNotes {...preview.preview} />}
      <FieldGuess guess={preview.state === 'known' ? preview.preview.fields[0] : undefined} />
      <StepButtons onBack={onBack} />
    </form>
  );
}
