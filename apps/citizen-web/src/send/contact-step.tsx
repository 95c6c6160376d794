import { useState } from 'preact/hooks';
import { references } from '../api/references.js';
import type { Consent, Contact } from '../api/types.js';
import { TextField } from '../shell/text-field.js';
import { changeDraft, draft, reach } from '../store/draft.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';
import { isEmail, isPhone } from './contact-rules.js';
import type { StepProps } from './send-page.js';
import { StepButtons } from './step-buttons.js';

export function ContactStep({ onNext, onBack }: StepProps) {
  const { contact: words, optional } = useWords().send;
  const { contact, consent } = useSignal(draft);
  const { notice } = useSignal(references);
  const [tried, setTried] = useState(false);
  const { name = '', phone = '', email = '' } = contact;
  const phoneWrong = !isPhone(phone);
  const emailWrong = !isEmail(email);
  const { hasEmail, isReachable } = reach(contact);
  const change = (part: Contact) => changeDraft({ contact: part });
  const next = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!phoneWrong && !emailWrong && notice) onNext();
  };
  return (
    <form onSubmit={next} noValidate>
      <p>{words.lead}</p>
      <TextField
        label={`${words.name} ${optional}`}
        value={name}
        onChange={(typed) => change({ name: typed })}
        autocomplete="name"
        maxLength={200}
      />
      <TextField
        label={`${words.phone} ${optional}`}
        hint={words.phoneHint}
        keyboard="tel"
        value={phone}
        onChange={(typed) => change({ phone: typed })}
        autocomplete="tel"
        error={tried && phoneWrong ? words.phoneWrong : undefined}
      />
      <TextField
        label={`${words.email} ${optional}`}
        keyboard="email"
        value={email}
        onChange={(typed) => change({ email: typed })}
        autocomplete="email"
        error={tried && emailWrong ? words.emailWrong : undefined}
      />
      <ConsentBox name="notify" label={words.notify} consent={consent} disabled={!hasEmail} />
      {!hasEmail && <p class="hint">{words.notifyNeedsEmail}</p>}
      <ConsentBox name="shareContact" label={words.shareContact} consent={consent} disabled={!isReachable} />
      {!isReachable && <p class="hint">{words.shareNeedsContact}</p>}
      <ConsentBox name="publish" label={words.publish} consent={consent} />
      {notice ? (
        <details class="card">
          <summary>{words.notice}</summary>
          <p class="as-written">{notice.text}</p>
        </details>
      ) : (
        <p class="error" role="alert">
          {words.noticeMissing}
        </p>
      )}
      <StepButtons onBack={onBack} />
    </form>
  );
}

interface BoxProps {
  name: keyof Consent;
  label: string;
  consent: Consent;
  disabled?: boolean;
}

/** Unticked until the person ticks it. */
function ConsentBox({ name, label, consent, disabled = false }: BoxProps) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={consent[name] && !disabled}
        disabled={disabled}
        onChange={(event) => changeDraft({ consent: { [name]: event.currentTarget.checked } })}
      />
      {label}
    </label>
  );
}
