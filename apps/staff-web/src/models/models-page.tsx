import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Model } from '#api';
import { modelsQuery, sessionQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { DriftCard } from './drift-card.js';
import { ModelCard } from './model-card.js';
import { ModelHistory } from './model-history.js';
import { PutInForceForm } from './put-in-force-form.js';
import { TrainingCard } from './training-card.js';

/** Which model decides, what others would do better: supervisors read it, administrators choose. */
export function ModelsPage() {
  const words = useWords();
  const { data, error, isPending, refetch } = useQuery(modelsQuery);
  const mayChoose = useQuery(sessionQuery).data?.roles.includes('administrator') ?? false;
  const [chosen, setChosen] = useState<{ model: Model; seen: number }>();
  const of = (state: Model['state']) => data?.items.filter((model) => model.state === state) ?? [];
  const choose = data && mayChoose ? (model: Model) => setChosen({ model, seen: data.version }) : undefined;
  const card = (model: Model) => <ModelCard key={model.version} model={model} choose={choose} />;
  return (
    <div className="stack">
      <h1>{words.models.title}</h1>
      <p className="small quiet">{words.models.intro}</p>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data && (
        <>
          <h2>{words.models.standing}</h2>
          {of('active').length > 0 ? of('active').map(card) : <p>{words.models.none}</p>}
          <DriftCard />
          <TrainingCard models={data} mayTrain={mayChoose} />
          <h2>{words.models.candidates}</h2>
          {of('candidate').length > 0 ? of('candidate').map(card) : <p className="quiet">{words.models.noCandidate}</p>}
          {of('retired').some(({ kept }) => kept) && <h2>{words.models.earlier}</h2>}
          {of('retired')
            .filter(({ kept }) => kept)
            .map(card)}
          <ModelHistory changes={data.changes} />
        </>
      )}
      {chosen && <PutInForceForm {...chosen} close={() => setChosen(undefined)} />}
    </div>
  );
}
