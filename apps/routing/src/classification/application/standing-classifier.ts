import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { type Classification, type Classifier, loadClassifier } from '#classifier';
import { Health } from '#service-kit';

export const LoadClassifier = Symbol('LoadClassifier');

/** What is said of a text when there is no classifier: nothing, so a person decides. */
const nothing: Classification = { fields: [], why: [], flags: [], secret: false, modelVersion: 'none' };

/**
 * The classifier that stands. Without one (its file is missing or damaged) routing goes on and sends everything to triage, and
 * health and metrics say so.
 */
@Injectable()
export class StandingClassifier implements OnApplicationBootstrap {
  private classifier?: Classifier;
  private problem = 'not read yet';

  constructor(
    @Inject(LoadClassifier) private readonly load: typeof loadClassifier,
    health: Health,
    metrics: Registry,
  ) {
    health.register('classifier', () => ({
      ready: true,
      detail: this.classifier ? 'ready' : `none, so everything goes to triage: ${this.problem}`,
    }));
    const standing = () => Number(this.classifier !== undefined);
    new Gauge({
      name: 'dieuphoi_classifier_ready',
      help: '0 while everything goes to triage because no classifier could be read',
      registers: [metrics],
      collect() {
        this.set(standing());
      },
    });
  }

  /** The first report does not wait for the model. */
  onApplicationBootstrap(): void {
    try {
      this.classifier = this.load();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  classify(text: string): Classification {
    return this.classifier?.classify(text) ?? nothing;
  }
}
