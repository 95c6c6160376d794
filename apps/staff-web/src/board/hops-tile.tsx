import { Link } from '@tanstack/react-router';
import type { HopFigure } from '#api';
import { mean } from '../format/mean.js';
import { useLanguage } from '../words/language.js';

/** Through how many agencies reports went: the mean, what it counts, and the reports that went through the most. */
export function HopsTile({ item, month }: { item: HopFigure; month: string }) {
  const { words, language } = useLanguage();
  const { measure, reports, agencies, most, definition } = item;
  const to = { to: '/board/$measure', params: { measure } } as const;
  return (
    <section className="card tile stack tight">
      <h2>{words.board.measures[measure]}</h2>
      <div className="row apart">
        <Link {...to} search={{ month }} className="figure" title={words.board.cases}>
          {mean(agencies, reports, language)}
        </Link>
        {reports >= 10 && (
          <span className="quiet figures">
            {agencies}/{reports}
          </span>
        )}
      </div>
      {most !== null && (
        <div className="row small">
          <Link {...to} search={{ month, agencies: most }}>
            {words.board.most(most)}
          </Link>
        </div>
      )}
      <details className="small quiet">
        <summary>{words.board.definition}</summary>
        {definition[language]}
      </details>
    </section>
  );
}
