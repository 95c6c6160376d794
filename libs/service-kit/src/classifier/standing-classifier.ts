import type { FactoryProvider, OnApplicationBootstrap } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { type Classification, type Classifier, loadClassifier } from '#classifier';
import { Health } from '../health/health.js';

/** What is said of a text when there is no classifier: nothing, so a person decides. */
const nothing: Classification = {
  ...{ fields: [], subfields: new Map(), why: [] },
  ...{ flags: [], secret: false, modelVersion: 'none' },
};

/**
 * The classifier that stands. Without one (its file is missing or damaged) the service goes on, routing sends everything to
 * triage, and health and metrics say so.
 */
export class StandingClassifier implements OnApplicationBootstrap {
  private classifier?: Classifier;
  private problem = 'not read yet';

  constructor(
    private readonly load: () => Classifier,
    health: Health,
    metrics: Registry,
  ) {
    health.register('classifier', () => ({
      ready: true,
      detail: this.classifier ? 'ready' : `none, so a person decides about everything: ${this.problem}`,
    }));
    const standing = () => Number(this.classifier !== undefined);
    new Gauge({
      name: 'dieuphoi_classifier_ready',
      help: '0 while a person decides about everything because no classifier could be read',
      registers: [metrics],
      collect() {
        this.set(standing());
      },
    });
  }

  static of(load: () => Classifier = loadClassifier): FactoryProvider<StandingClassifier> {
    return {
      provide: StandingClassifier,
      useFactory: (health: Health, metrics: Registry) => new StandingClassifier(load, health, metrics),
      inject: [Health, Registry],
    };
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
