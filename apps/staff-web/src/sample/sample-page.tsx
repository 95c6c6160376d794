import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JudgedSample, SampleItem } from '#api';
import { samplesQuery } from '../api/queries.js';
import { Shape } from '../report/shape.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { useWords } from '../words/language.js';
import { JudgementForm } from './judgement-form.js';
import { MachineSaid } from './machine-said.js';
import { SampledReport } from './sampled-report.js';

/** Reports that the machine dispatched, one after the other, judged by somebody who does not know where they went. */
export function SamplePage() {
  const words = useWords();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(samplesQuery);
  if (isPending) return <Loading />;
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const item = data.items[0];
  const next = () => void client.invalidateQueries({ queryKey: samplesQuery.queryKey, exact: true });
  return (
    <div className="stack">
      <h1>
        {words.sample.title} {item && <span className="quiet figures">({words.sample.left(data.total)})</span>}
      </h1>
      {!item && (
        <p className="card">
          <Shape state="closed" /> {words.sample.empty}
        </p>
      )}
      {item && <p className="small quiet">{words.sample.intro}</p>}
      {item && <OneSample key={item.id} item={item} next={next} />}
    </div>
  );
}

function OneSample({ item, next }: { item: SampleItem; next: () => void }) {
  const [judged, setJudged] = useState<JudgedSample>();
  return (
    <div className="split even">
      <SampledReport item={item} />
      {judged ? (
        <MachineSaid sample={judged} next={next} />
      ) : (
        <JudgementForm sampleId={item.id} judged={setJudged} next={next} />
      )}
    </div>
  );
}
