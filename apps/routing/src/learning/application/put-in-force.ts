import { Injectable } from '@nestjs/common';
import type { RegistryFieldSet } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import { type Actor, AppDatabase, type Tx } from '#persistence';
import { RegistryRefresh } from '#registry';
import { versionConflict } from '../../registry/application/registry-problems.js';
import { lockField, saveField } from '../../registry/persistence/registry-store.js';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { ModelRow, Thresholds } from '../domain/model.js';
import { thresholdsWith } from '../domain/thresholds-with.js';
import { insertChange, latestChange } from '../persistence/model-changes.js';
import { activate, activeVersion, findModel, isWhole, lockModels, retireActive } from '../persistence/model-store.js';
import { readThresholds } from '../persistence/thresholds.js';
import { modelDamaged, modelNotThere, modelStands } from './model-problems.js';
import { type ModelsView, readModelsView } from './models-view.js';

interface StandingChoice {
  version: string;
  reason: string;
}

/** Puts a candidate in force, or a model that stood before; with it its thresholds, and nothing else of the fields. */
@Injectable()
export class PutInForce {
  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly refresh: RegistryRefresh,
  ) {}

  /**
   * @param seen the number of the latest change that was seen
   * @throws Problem version-conflict, model-not-there, model-damaged, model-stands-already
   */
  run(actor: Actor, seen: number, { version, reason }: StandingChoice): Promise<ModelsView> {
    return this.database.run(actor, async (tx) => {
      await lockModels(tx);
      const latest = await latestChange(tx);
      if ((latest?.no ?? 0) !== seen) throw versionConflict(await readModelsView(tx));
      const model = await usableModel(tx, version);
      const inForce = await readThresholds(tx);
      const before = (await activeVersion(tx)) ?? null;
      await retireActive(tx, inForce);
      await activate(tx, version);
      const kind = model.state === 'retired' ? 'rolled-back' : 'promoted';
      await insertChange(tx, { kind, version, before, by: actor.id, reason });
      await this.setThresholds(tx, thresholdsWith(model, inForce), `${version}: ${reason}`);
      return readModelsView(tx);
    });
  }

  private async setThresholds(tx: Tx, thresholds: Thresholds, reason: string): Promise<void> {
    const at = (await databaseTime(tx)).toISOString();
    const drafts: EventDraft[] = [];
    for (const [code, threshold] of Object.entries(thresholds).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const field = await lockField(tx, code);
      if (!field || field.automatic.threshold === threshold) continue;
      const data: RegistryFieldSet = {
        ...field,
        automatic: { ...field.automatic, threshold },
        change: { by: tx.actor.id, at, reason },
        version: field.version + 1,
      };
      await saveField(tx, data);
      drafts.push({ type: 'vn.dieuphoi.registry.field-set', subject: `field:${code}`, data } as EventDraft);
    }
    await this.ledger.append(tx, drafts);
    tx.afterCommit(() => void this.refresh.refresh());
  }
}

async function usableModel(tx: Tx, version: string): Promise<ModelRow> {
  const model = await findModel(tx, version);
  if (!model?.kept) throw modelNotThere(version);
  if (model.state === 'active') throw modelStands(version);
  if (!(await isWhole(tx, version))) throw modelDamaged(version);
  return model;
}
