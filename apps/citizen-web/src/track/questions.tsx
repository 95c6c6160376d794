import type { Report } from '#api';
import { formatInstant } from '../format/instant.js';
import { Shape } from '../shell/shape.js';
import { useNow } from '../shell/use-now.js';
import { useSignal } from '../store/use-signal.js';
import { language, useWords } from '../words/language.js';
import { ActForm } from './act-form.js';

interface Props {
  report: Report;
  secret: string;
  onChanged: () => void;
}

/** What an agency wants to know, each with a box to answer. */
export function Questions({ report: { code, questions = [], mayDo = [] }, secret, onChanged }: Props) {
  const { track } = useWords();
  const spoken = useSignal(language);
  const now = useNow();
  return (
    <>
      {questions.map(({ requestId, question, replyBy, answered }) => (
        <section key={requestId} class="card">
          <h2>{track.question}</h2>
          <p class="as-written">{question}</p>
          {answered && (
            <p class="hint">
              <Shape name="check" /> {track.replied}
            </p>
          )}
          {!answered && replyBy && (
            <p>
              {track.replyBy} <strong>{formatInstant(new Date(replyBy), now, spoken)}</strong>
            </p>
          )}
          {!answered && mayDo.includes('supplement') && (
            <ActForm
              code={code}
              secret={secret}
              act="supplement"
              label={track.reply}
              inReplyTo={requestId}
              onSent={onChanged}
            />
          )}
        </section>
      ))}
    </>
  );
}
