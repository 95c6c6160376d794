import { useState } from 'preact/hooks';
import { PageHeading } from '../shell/page-heading.js';
import { go, sendPath, type Step } from '../shell/route.js';
import { draft, forgetDraft } from '../store/draft.js';
import { useSentOff } from '../store/sent-off.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';
import { CheckStep } from './check-step.js';
import { ContactStep } from './contact-step.js';
import { SentElsewhere } from './sent-elsewhere.js';
import { WhatStep } from './what-step.js';
import { WhereStep } from './where-step.js';

const steps = { 1: WhatStep, 2: WhereStep, 3: ContactStep, 4: CheckStep };

export interface StepProps {
  onNext: () => void;
  onBack: () => void;
}

export function SendPage({ step }: { step: Step }) {
  const { key } = useSignal(draft);
  const [begun, setBegun] = useState(key);
  const isSent = useSentOff(begun);
  if (!isSent) {
    if (begun !== key) setBegun(key);
    return <Steps step={step} />;
  }
  const another = () => {
    // A tab that had not heard of it may have kept it once more.
    if (key === begun) forgetDraft();
    setBegun(draft.value.key);
    go(sendPath(1), 'replace');
  };
  return <SentElsewhere onAnother={another} />;
}

function Steps({ step }: { step: Step }) {
  const { send } = useWords();
  const written = useSignal(draft).text.trim() !== '';
  // A link to a later step leads an empty draft to the first.
  const shown: Step = written ? step : 1;
  const titles = [send.what.title, send.where.title, send.contact.title, send.check.title];
  const Current = steps[shown];
  return (
    <>
      <p class="hint">
        {send.title} · {send.stepOf(shown, 4)}
      </p>
      <progress class="steps" value={shown} max={4} aria-hidden="true" />
      <PageHeading key={shown}>{titles[shown - 1]}</PageHeading>
      <Current
        onNext={() => go(sendPath(Math.min(4, shown + 1) as Step))}
        onBack={() => go(shown === 1 ? '/' : sendPath((shown - 1) as Step))}
      />
    </>
  );
}
