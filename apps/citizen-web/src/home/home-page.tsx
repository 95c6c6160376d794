import { useState } from 'preact/hooks';
import { Link } from '../shell/link.js';
import { PageHeading } from '../shell/page-heading.js';
import { go, readCode, trackPath } from '../shell/route.js';
import { TextField } from '../shell/text-field.js';
import { draft } from '../store/draft.js';
import { ownReports } from '../store/own-reports.js';
import { queue } from '../store/queue-store.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';

export function HomePage() {
  const words = useWords();
  const { home } = words;
  const hasDraft = useSignal(draft).text.trim() !== '';
  const mine = useSignal(ownReports).length + useSignal(queue).length;
  return (
    <>
      <PageHeading title={words.appName}>{home.title}</PageHeading>
      <p class="lead">{home.lead}</p>
      <p>
        <Link href="/gui" class="button big">
          {hasDraft ? home.continueDraft : home.send}
        </Link>
      </p>
      {mine > 0 && (
        <p>
          <Link href="/cua-toi" class="button secondary">
            {home.mine} ({mine})
          </Link>
        </p>
      )}
      <LookUp />
      <section>
        <h2>{home.steps}</h2>
        <ol>
          {home.stepList.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

function LookUp() {
  const { home } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const look = (event: Event) => {
    event.preventDefault();
    const code = readCode(typed);
    setWrong(!code);
    if (code) go(trackPath(code));
  };
  return (
    <form class="card" onSubmit={look}>
      <h2>{home.track}</h2>
      <TextField
        label={home.codeLabel}
        hint={home.codeHint}
        value={typed}
        onChange={setTyped}
        error={wrong ? home.badCode : undefined}
        autocomplete="off"
      />
      <button type="submit" class="secondary">
        {home.look}
      </button>
    </form>
  );
}
