import { Button } from '@mantine/core';
import type { Model } from '#api';
import { instant } from '../format/instant.js';
import { useWords } from '../words/language.js';
import { ComparisonTable } from './comparison-table.js';

interface ModelCardProps {
  model: Model;
  choose?: (model: Model) => void;
}

/** Where a model comes from; of a candidate also how it compares. */
export function ModelCard({ model, choose }: ModelCardProps) {
  const words = useWords();
  const { version, origin, state, createdAt, rowsLearned, rowsUntil } = model;
  const facts = [
    words.models.origins[origin],
    words.models.made(instant(createdAt)),
    rowsUntil && words.models.learned(rowsLearned, instant(rowsUntil)),
  ];
  const action = state === 'retired' ? words.models.rollBack(version) : words.models.putInForce(version);
  return (
    <section className="card stack tight" aria-label={version}>
      <div className="row apart">
        <h3>{version}</h3>
        {choose && state !== 'active' && (
          <Button variant="default" size="compact-sm" onClick={() => choose(model)}>
            {action}
          </Button>
        )}
      </div>
      <p className="small quiet">{facts.filter(Boolean).join(' · ')}</p>
      {state === 'candidate' &&
        (model.comparison ? (
          <ComparisonTable comparison={model.comparison} />
        ) : (
          <p className="small">{words.models.notCompared}</p>
        ))}
    </section>
  );
}
