import { Gauge, type Registry } from 'prom-client';
import type { Classification } from '#classifier';
import type { Health } from '../health/health.js';

/** What is said of a text when there is no classifier: nothing, so a person decides. */
export const nothingSaid: Classification = {
  fields: [],
  subfields: new Map(),
  why: [],
  unknownWords: { pairs: 0, unknown: 0 },
  flags: [],
  secret: false,
  modelVersion: 'none',
};

/** Health and metrics say whether texts are classified. @param problem why a person decides about everything; undefined when not */
export function reportClassifier(health: Health, metrics: Registry, problem: () => string | undefined): void {
  health.register('classifier', () => {
    const why = problem();
    return { ready: true, detail: why === undefined ? 'ready' : `a person decides about everything: ${why}` };
  });
  new Gauge({
    name: 'dieuphoi_classifier_ready',
    help: '0 while a person decides about everything because a file of the classifier could not be read',
    registers: [metrics],
    collect() {
      this.set(Number(problem() === undefined));
    },
  });
}
