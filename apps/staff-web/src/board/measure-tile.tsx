import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Figure } from '#api';
import type { FigurePart } from '../api/queries.js';
import { rate } from '../format/rate.js';
import { useLanguage } from '../words/language.js';
import { partLabel } from './part-label.js';
import { Shape } from '../report/shape.js';

interface MeasureTileProps {
  item: Figure;
  month: string;
  main?: boolean;
  children?: ReactNode;
}

/** A figure is never shown without what it counts. */
export function MeasureTile({ item, month, main = false, children }: MeasureTileProps) {
  const { words, language } = useLanguage();
  const { measure, numerator, denominator, pending, paused, excluded, definition } = item;
  const rest = partLabel(measure, 'late');
  const open = pending - paused;
  const leftOut = Object.entries(excluded).map(([why, count]) => `${count} ${words.board.whys[why] ?? why}`);
  const link = (part: FigurePart) => ({ to: '/board/$measure', params: { measure }, search: { month, part } }) as const;
  return (
    <section className={main ? 'card tile main stack tight' : 'card tile stack tight'}>
      <h2>{words.board.measures[measure] ?? measure}</h2>
      <div className="row apart">
        <Link {...link('denominator')} className="figure" title={words.board.cases}>
          {rate(numerator, denominator, language)}
        </Link>
        {denominator >= 10 && (
          <span className="quiet figures">
            {numerator}/{denominator}
          </span>
        )}
      </div>
      <div className="row small">
        <Link {...link('late')}>
          {rest === 'late' && <Shape state="overdue" />} {words.board.parts[rest]}: {denominator - numerator}
        </Link>
        {open > 0 && (
          <Link {...link('pending')}>
            <Shape state="soon" /> {words.board.pending(open)}
          </Link>
        )}
        {paused > 0 && (
          <Link {...link('pending')}>
            <Shape state="paused" /> {words.board.paused(paused)}
          </Link>
        )}
        {leftOut.length > 0 && <Link {...link('excluded')}>{words.board.excluded(leftOut.join(', '))}</Link>}
      </div>
      {children}
      <details className="small quiet" open={main || undefined}>
        <summary>{words.board.definition}</summary>
        {definition[language]}
      </details>
    </section>
  );
}
