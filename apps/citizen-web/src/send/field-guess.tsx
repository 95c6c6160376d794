import { useId, useState } from 'preact/hooks';
import { fieldName, references } from '../api/references.js';
import { changeDraft, draft } from '../store/draft.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';

/** Less than this is no guess but noise. */
const leastConfidence = 0.3;

/** The field as the machine reads it: "đúng" or "đổi"; what the person says counts. */
export function FieldGuess({ guess }: { guess?: { code: string; confidence: number } }) {
  const { what } = useWords().send;
  const { fieldCode } = useSignal(draft);
  const { fields } = useSignal(references);
  const [changing, setChanging] = useState(false);
  const id = useId();
  if (changing) {
    return (
      <div class="field">
        <label for={id}>{what.fieldLabel}</label>
        <select
          id={id}
          value={fieldCode ?? ''}
          onChange={(event) => changeDraft({ fieldCode: event.currentTarget.value || undefined })}
        >
          <option value="">{what.fieldUnknown}</option>
          {fields
            .filter(({ parentCode }) => !parentCode)
            .map(({ code }) => (
              <option key={code} value={code}>
                {fieldName(code)}
              </option>
            ))}
        </select>
      </div>
    );
  }
  const change = (
    <button type="button" class="secondary" onClick={() => setChanging(true)}>
      {what.change}
    </button>
  );
  if (fieldCode) {
    return (
      <div class="guess">
        <span>
          {what.chosen}: <strong>{fieldName(fieldCode)}</strong>
        </span>
        {change}
      </div>
    );
  }
  if (!guess || guess.confidence < leastConfidence) return null;
  return (
    <div class="guess" role="group" aria-label={what.fieldLabel}>
      <span aria-live="polite">
        {what.guess} <strong>{fieldName(guess.code)}</strong>?
      </span>
      <button type="button" class="secondary" onClick={() => changeDraft({ fieldCode: guess.code })}>
        {what.right}
      </button>
      {change}
    </div>
  );
}
