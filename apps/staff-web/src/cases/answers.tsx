import type { Answer } from '#api';
import { instant } from '../format/instant.js';
import { useWords } from '../words/language.js';

export function Answers({ answers }: { answers: Answer[] }) {
  const words = useWords();
  if (answers.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{words.report.answers}</h2>
      {answers.map((answer) => (
        <div key={answer.answerNo} className="card stack tight">
          <div className="row apart">
            <strong>{words.outcomes[answer.outcome]}</strong>
            <span className="chip">{words.answerStates[answer.state]}</span>
          </div>
          <p className="report-text">{answer.text}</p>
          <span className="small quiet">
            {instant(answer.at)}
            {answer.plannedFor && `, ${words.form.plannedFor}: ${answer.plannedFor}`}
          </span>
          {answer.note && (
            <p className="small">
              {words.form.note}: {answer.note}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
