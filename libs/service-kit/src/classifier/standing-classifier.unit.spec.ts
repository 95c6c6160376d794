import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { loadClassifier, ModelError } from '#classifier';
import { Health } from '../health/health.js';
import { StandingClassifier } from './standing-classifier.js';

function standing(load: typeof loadClassifier) {
  const health = new Health();
  const metrics = new Registry();
  const classifier = new StandingClassifier(load, health, metrics);
  classifier.onApplicationBootstrap();
  return { classifier, health, metrics };
}

describe('the standing classifier', () => {
  it('classifies, and says that it is ready', async () => {
    const { classifier, health, metrics } = standing(loadClassifier);
    expect(classifier.classify('Đèn đường hỏng, tối om').fields[0]?.code).toBe('ha-tang-do-thi');
    expect(await health.state()).toEqual({ ready: true, parts: { classifier: { ready: true, detail: 'ready' } } });
    expect(await metrics.metrics()).toContain('dieuphoi_classifier_ready 1');
  });

  it('says nothing of any text when its file is damaged, and tells so', async () => {
    const { classifier, health, metrics } = standing(() => {
      throw new ModelError('The model is cut off or damaged.');
    });
    expect(classifier.classify('Đèn đường hỏng')).toMatchObject({ fields: [], flags: [], modelVersion: 'none' });
    const { ready, parts } = await health.state();
    expect(ready).toBe(true);
    expect(parts.classifier!.detail).toBe('a person decides about everything: The model is cut off or damaged.');
    expect(await metrics.metrics()).toContain('dieuphoi_classifier_ready 0');
  });
});
