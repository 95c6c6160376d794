import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  /** The keyboard that a phone shows. */
  keyboard?: 'text' | 'tel' | 'email' | 'search';
  autocomplete?: 'name' | 'tel' | 'email' | 'off';
  rows?: number;
  maxLength?: number;
  placeholder?: string;
}

/** A labelled field with its hint and its error, tied together for readers. */
export function TextField(props: Props) {
  const { label, value, onChange, hint, error, keyboard = 'text', autocomplete, rows, maxLength, placeholder } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    maxLength,
    placeholder,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input
          {...common}
          type="text"
          inputMode={keyboard}
          autocomplete={autocomplete}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea {...common} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
