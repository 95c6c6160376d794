import { Injectable } from '@nestjs/common';
import type { RegistryFieldSet } from '#contracts';
import { Ledger } from '#messaging';
import { type Actor, AppDatabase } from '#persistence';
import { RegistryRefresh } from '#registry';
import { notFound } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { lockField, readFields } from '../persistence/registry-store.js';
import { decisionNeeded, versionConflict } from './registry-problems.js';
import { writeSwitch } from './write-switch.js';

export interface AutomaticChoice {
  enabled: boolean;
  /** Left out: as it was. */
  threshold?: number;
  decisionNumber?: string;
  responsible?: string;
  reason?: string;
}

/** A field and whether the machine may dispatch in it. */
export interface FieldView {
  code: string;
  name: string;
  nameEn: string | null;
  automatic: { enabled: boolean; threshold: number; decisionNumber: string | null; responsible: string | null };
  change: NonNullable<RegistryFieldSet['change']> | null;
  version: number;
}

/** The switch of each field: suggest, or dispatch by itself above a confidence. */
@Injectable()
export class SetAutomatic {
  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly refresh: RegistryRefresh,
  ) {}

  list(actor: Actor): Promise<FieldView[]> {
    return this.database.read(actor, async (tx) => {
      const fields = await readFields(tx);
      return fields
        .filter(isFirstLevel)
        .map(fieldView)
        .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    });
  }

  /** @throws Problem not-found, version-conflict, decision-needed */
  set(actor: Actor, code: string, version: number, choice: AutomaticChoice): Promise<FieldView> {
    return this.database.run(actor, async (tx) => {
      const field = await lockField(tx, code);
      if (!field || !isFirstLevel(field)) throw notFound();
      if (field.version !== version) throw versionConflict(fieldView(field));
      const now = await databaseTime(tx);
      const reason = choice.reason ?? `Quyết định ${choice.decisionNumber}`;
      const change = { by: actor.id, at: now.toISOString(), reason };
      const data = await writeSwitch(tx, this.ledger, { ...field, automatic: automaticOf(choice, field), change });
      tx.afterCommit(() => void this.refresh.refresh());
      return fieldView(data);
    });
  }
}

/** The second level follows its field. */
function isFirstLevel({ parentCode }: RegistryFieldSet): boolean {
  return parentCode === undefined;
}

function automaticOf(choice: AutomaticChoice, field: RegistryFieldSet): RegistryFieldSet['automatic'] {
  const { enabled, decisionNumber, responsible, threshold = field.automatic.threshold } = choice;
  if (!enabled) return { enabled, threshold };
  if (decisionNumber === undefined || responsible === undefined) throw decisionNeeded();
  return { enabled, threshold, decisionNo: decisionNumber, responsible };
}

function fieldView({ code, name, nameEn, automatic, change, version }: RegistryFieldSet): FieldView {
  const { enabled, threshold, decisionNo, responsible } = automatic;
  return {
    code,
    name,
    nameEn: nameEn ?? null,
    automatic: { enabled, threshold, decisionNumber: decisionNo ?? null, responsible: responsible ?? null },
    change: change ?? null,
    version,
  };
}
