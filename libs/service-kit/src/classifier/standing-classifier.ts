import type { FactoryProvider, OnApplicationBootstrap } from '@nestjs/common';
import { Registry } from 'prom-client';
import { type Classification, type Classifier, loadClassifier } from '#classifier';
import { Health } from '../health/health.js';
import { nothingSaid, reportClassifier } from './report-classifier.js';

/**
 * The classifier that ships. Without one (its file is missing or damaged) the service goes on, and health and metrics say
 * so.
 */
export class StandingClassifier implements OnApplicationBootstrap {
  private classifier?: Classifier;
  private problem: string | undefined = 'not read yet';

  constructor(
    private readonly load: () => Classifier,
    health: Health,
    metrics: Registry,
  ) {
    reportClassifier(health, metrics, () => this.problem);
  }

  static of(load: () => Classifier = loadClassifier): FactoryProvider<StandingClassifier> {
    return {
      provide: StandingClassifier,
      useFactory: (health: Health, metrics: Registry) => new StandingClassifier(load, health, metrics),
      inject: [Health, Registry],
    };
  }

  /** The first text does not wait for the model. */
  onApplicationBootstrap(): void {
    try {
      this.classifier = this.load();
      this.problem = undefined;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  classify(text: string): Classification {
    return this.classifier?.classify(text) ?? nothingSaid;
  }
}
