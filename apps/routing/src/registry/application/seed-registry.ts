import type { CalendarDefinition } from '#calendar';
import type {
  RegistryAgencySet,
  RegistryFieldSet,
  RegistryLimitsSet,
  RegistryPlaceSet,
  RegistryRuleSet,
} from '#contracts';
import { type EventDraft, Ledger, defaultTopics } from '#messaging';
import { type WorkerDatabase, workerActor } from '#persistence';
import { saveNew } from '../persistence/registry-store.js';

export interface RegistrySeeds {
  fields?: RegistryFieldSet[];
  places?: RegistryPlaceSet[];
  agencies?: RegistryAgencySet[];
  calendars?: CalendarDefinition[];
  limits?: RegistryLimitsSet;
  rules?: RegistryRuleSet[];
}

/** Writes what is not there yet, and says it on the registry's topic. Can be repeated. */
export async function seedRegistry(database: WorkerDatabase, seeds: RegistrySeeds): Promise<void> {
  const ledger = new Ledger('/routing', defaultTopics);
  await database.run(workerActor('routing'), async (tx) => {
    const missing = await saveNew(tx, draftsOf(seeds));
    await ledger.append(tx, missing);
  });
}

function draftsOf(seeds: RegistrySeeds): EventDraft[] {
  const { fields = [], places = [], agencies = [], calendars = [], limits, rules = [] } = seeds;
  return [
    ...calendars.map((data) => draft('calendar-set', 'calendar', data.id, data)),
    ...(limits ? [draft('limits-set', 'limits', limits.id, limits)] : []),
    ...fields.map((data) => draft('field-set', 'field', data.code, data)),
    ...places.map((data) => draft('place-set', 'place', data.code, data)),
    ...agencies.map((data) => draft('agency-set', 'agency', data.id, data)),
    ...rules.map((data) => draft('rule-set', 'rule', data.id, data)),
  ];
}

function draft(name: string, kind: string, id: string, data: unknown): EventDraft {
  return { type: `vn.dieuphoi.registry.${name}`, subject: `${kind}:${id}`, data } as EventDraft;
}
