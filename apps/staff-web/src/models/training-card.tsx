import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Models } from '#api';
import { api } from '../api/client.js';
import { modelsQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { say } from '../shell/said-store.js';
import { useWords } from '../words/language.js';

/** What there is to learn from, and whether something is being learned. */
export function TrainingCard({ models: { training, rows }, mayTrain }: { models: Models; mayTrain: boolean }) {
  const words = useWords();
  const client = useQueryClient();
  const train = useMutation({
    mutationFn: () => api.POST('/api/v1/models/training', { body: {} }),
    onSuccess: () => say(words.models.asked),
    onSettled: () => client.invalidateQueries(modelsQuery),
  });
  const isOpen = training?.state === 'waiting' || training?.state === 'running';
  const isEnough = rows.all >= rows.needed;
  return (
    <section className="card stack tight">
      <p>{words.models.decisions(rows.all, rows.fresh)}</p>
      {!isEnough && <p className="small quiet">{words.models.needed(rows.needed)}</p>}
      {training && <p className="small">{words.models.training[training.state]}</p>}
      {train.error && <Failure error={train.error} />}
      {mayTrain && (
        <div className="row">
          <Button onClick={() => train.mutate()} loading={train.isPending} disabled={isOpen || !isEnough}>
            {words.models.train}
          </Button>
        </div>
      )}
    </section>
  );
}
