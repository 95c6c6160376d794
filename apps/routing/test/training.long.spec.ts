import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#testing';
import { givenDecided } from './given-decided.js';
import { administrator, RoutingBed } from './routing-bed.js';

describe('the training of a model from all that ships and from decisions', () => {
  let bed: RoutingBed;
  beforeAll(async () => {
    bed = await RoutingBed.start();
  });
  afterAll(() => bed.stop());

  it('ends with a candidate that is no worse', async () => {
    await givenDecided(await bed.database.database('routing', 'worker'), 500);
    await bed.post('/api/v1/models/training', {}, administrator);
    const { items } = await waitFor(
      async () => {
        const answer = await bed.get('/api/v1/models', administrator);
        const models = answer.json<{ items: Candidate[]; training: { state: string } }>();
        return models.training.state === 'done' ? models : undefined;
      },
      { what: 'the candidate', timeout: 240_000, every: 500 },
    );
    const candidate = items.find(({ version }) => version === 'trained-1')!;
    expect(candidate).toMatchObject({ state: 'candidate', rowsLearned: 400, comparison: { reports: 100 } });
    const { standing, candidate: made } = candidate.comparison;
    expect(made.right).toBeGreaterThanOrEqual(standing.right);
  }, 300_000);
});

interface Candidate {
  version: string;
  comparison: Record<'standing' | 'candidate', { right: number }>;
}
