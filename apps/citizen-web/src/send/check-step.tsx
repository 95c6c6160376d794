import type { ComponentChildren } from 'preact';
import { ApiError, isTemporary } from '../api/api-error.js';
import { fieldName, references } from '../api/references.js';
import { capitalised } from '../format/capitalised.js';
import { formatInstant } from '../format/instant.js';
import { describePlace } from '../place/describe-place.js';
import { Link } from '../shell/link.js';
import { go, sendPath, sentPath, type Step } from '../shell/route.js';
import { useNow } from '../shell/use-now.js';
import { draft, reach } from '../store/draft.js';
import { runQueue } from '../store/queue-runner.js';
import { sendDraft } from '../store/send-draft.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';
import { FlagNotes } from './flag-notes.js';
import type { StepProps } from './send-page.js';
import { SimilarReports } from './similar-reports.js';
import { StepButtons } from './step-buttons.js';
import { type PreviewState, usePreview } from './use-preview.js';

export function CheckStep({ onBack }: StepProps) {
  const words = useWords();
  const { check } = words.send;
  const written = useSignal(draft);
  const { notice, places } = useSignal(references);
  const preview = usePreview(written.text, written.location, written.fieldCode, 0);
  const known = preview.state === 'known' ? preview.preview : undefined;
  const text = known?.maskedText ?? written.text.trim();
  const contact = [written.contact.name, written.contact.phone, written.contact.email].filter((part) => part?.trim());
  const send = (event: Event) => {
    event.preventDefault();
    if (!notice) return go(sendPath(3));
    const key = sendDraft(notice.version, new Date());
    if (!key) return;
    go(sentPath(key), 'replace');
    void runQueue();
  };
  return (
    <form onSubmit={send}>
      {known && <SimilarReports reports={known.similar} />}
      <dl class="facts">
        <Fact title={check.text} step={1}>
          <span class="as-written">{text}</span>
          {text !== written.text.trim() && <span class="hint block">{check.masked}</span>}
        </Fact>
        <Fact title={check.field} step={1}>
          {written.fieldCode ? fieldName(written.fieldCode) : check.fieldLater}
        </Fact>
        <Fact title={check.place} step={2}>
          {capitalised(describePlace(written.location, places, words) ?? check.placeMissing)}
        </Fact>
        <Fact title={check.contact} step={3}>
          {contact.length > 0 ? contact.join(' · ') : check.noContact}
        </Fact>
        <Fact title={check.consents} step={3}>
          <Consents />
        </Fact>
      </dl>
      {known && <FlagNotes {...known} />}
      <PromiseNote preview={preview} />
      <p class="hint">{check.agree}</p>
      <StepButtons onBack={onBack} next={known?.similar.length ? check.sendAnyway : check.send} />
    </form>
  );
}

function Fact({ title, step, children }: { title: string; step: Step; children: ComponentChildren }) {
  const { check } = useWords().send;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {children}{' '}
        <Link href={sendPath(step)}>
          {check.change}
          <span class="visually-hidden"> {title}</span>
        </Link>
      </dd>
    </div>
  );
}

function Consents() {
  const { contact: words, check } = useWords().send;
  const { consent, contact } = useSignal(draft);
  const { hasEmail, isReachable } = reach(contact);
  const given = [
    consent.notify && hasEmail && words.notify,
    consent.shareContact && isReachable && words.shareContact,
    consent.publish && words.publish,
  ].filter((each): each is string => typeof each === 'string');
  return <>{given.length > 0 ? given.join('; ') : check.none}</>;
}

function PromiseNote({ preview }: { preview: PreviewState }) {
  const { check } = useWords().send;
  const now = useNow();
  const spoken = useSignal(language);
  if (preview.state === 'known') {
    const { dispatchBy, answerBy } = preview.preview.promise;
    const format = (instant: string) => formatInstant(new Date(instant), now, spoken);
    return <p class="promise">{check.promise(format(dispatchBy), format(answerBy))}</p>;
  }
  if (preview.state === 'none') return <p class="promise">{check.promiseBusy}</p>;
  if (isTemporary(preview.error)) return <p class="promise">{check.promiseOffline}</p>;
  return (
    <p class="note urgent" role="alert">
      {preview.error instanceof ApiError && preview.error.message}
    </p>
  );
}
