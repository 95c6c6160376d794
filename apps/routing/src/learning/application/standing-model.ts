import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Registry } from 'prom-client';
import type { Classification } from '#classifier';
import { loadVocabulary } from '#duplicates';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { Health, nothingSaid, reportClassifier } from '#service-kit';
import { activeVersion } from '../persistence/model-store.js';
import { type LoadedModel, loadModelOf } from './load-model-of.js';

/** Besides the one that stands the one before: a transaction that began earlier still asks for it. */
const mostLoaded = 2;

/**
 * The model in force. Each transaction asks which it is, so that all copies of the service follow a promotion from their next
 * chunk on. Without a model, or with one that cannot be read, a person decides about everything, as without the counts by
 * which reports are found alike; health and metrics say so.
 */
@Injectable()
export class StandingModel implements OnApplicationBootstrap {
  /** By version, the latest used last. */
  private readonly loaded = new Map<string, LoadedModel>();
  private problem: string | undefined = 'not read yet';

  constructor(
    private readonly database: WorkerDatabase,
    private readonly registry: RegistryCopy,
    health: Health,
    metrics: Registry,
  ) {
    reportClassifier(health, metrics, () => this.problem ?? loadVocabulary().problem);
  }

  /** The first report does not wait for the model. A database that is away is asked again by that report. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.run(workerActor('routing'), (tx) => this.inForce(tx)).catch(() => undefined);
  }

  /** What is said of a text in this transaction. */
  async inForce(tx: Tx): Promise<(text: string) => Classification> {
    const version = await activeVersion(tx);
    const { classifier, problem } = version === undefined ? { problem: 'none stands' } : await this.load(tx, version);
    this.problem = problem;
    return (text) => classifier?.classify(text) ?? nothingSaid;
  }

  private async load(tx: Tx, version: string): Promise<LoadedModel> {
    let found: LoadedModel | undefined = this.loaded.get(version);
    if (!found) {
      found = await loadModelOf(tx, version);
      // The thresholds that were put in force with it count from the same report on.
      await this.registry.load(tx);
    }
    this.loaded.delete(version);
    this.loaded.set(version, found);
    for (const earlier of [...this.loaded.keys()].slice(0, -mostLoaded)) this.loaded.delete(earlier);
    return found;
  }
}
