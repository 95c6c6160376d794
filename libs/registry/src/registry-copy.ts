import { defaultCalendar, WorkCalendar } from '#calendar';
import type {
  RegistryAgencySet,
  RegistryFieldSet,
  RegistryLimitsSet,
  RegistryPlaceSet,
  RegistryRuleSet,
} from '#contracts';
import type { Tx } from '#persistence';
import { BoundaryIndex } from '#places';
import { defaultLimits } from './default-limits.js';

interface Row {
  kind: string;
  id: string;
  version: number;
  body: unknown;
}

/**
 * What a service knows of the registry, in memory: fields, agencies and places by their code or id, limits, rules and
 * calendars. Before anything was heard, limits and calendar are the built-in ones and the rest is empty.
 */
export class RegistryCopy {
  fields: ReadonlyMap<string, RegistryFieldSet> = new Map();
  agencies: ReadonlyMap<string, RegistryAgencySet> = new Map();
  places: ReadonlyMap<string, RegistryPlaceSet> = new Map();
  /** Undefined where no borders were imported. */
  borders?: BoundaryIndex;
  limits: RegistryLimitsSet = defaultLimits;
  /** The first that holds decides. */
  rules: readonly RegistryRuleSet[] = [];
  private calendars: ReadonlyMap<string, WorkCalendar> = new Map();
  private readonly fallback = new WorkCalendar(defaultCalendar);
  private signature = '';

  /** The calendar of that id, else the province's default one. */
  calendar(id = 'default'): WorkCalendar {
    return this.calendars.get(id) ?? this.calendars.get('default') ?? this.fallback;
  }

  /** Reads again what changed since the last time; cheap when nothing did. */
  async load(tx: Tx): Promise<void> {
    const [now] = await tx.query<{ signature: string }>(
      `select count(*) || ':' || coalesce(sum(version), 0) as signature from registry_copy`,
    );
    if (!now || now.signature === this.signature) return;
    this.take(await tx.query<Row>('select kind, id, version, body from registry_copy'));
    this.signature = now.signature;
  }

  take(rows: readonly Row[]): void {
    const of = <T>(kind: string) =>
      new Map(rows.filter((row) => row.kind === kind).map(({ id, body }) => [id, body as T] as const));
    this.fields = of<RegistryFieldSet>('field');
    this.agencies = of<RegistryAgencySet>('agency');
    this.places = of<RegistryPlaceSet>('place');
    this.borders = bordersOf(this.places.values());
    this.limits = of<RegistryLimitsSet>('limits').get('default') ?? defaultLimits;
    this.rules = [...of<RegistryRuleSet>('rule').values()].sort((a, b) => a.priority - b.priority);
    const calendars = of<ConstructorParameters<typeof WorkCalendar>[0]>('calendar');
    this.calendars = new Map([...calendars].map(([id, definition]) => [id, new WorkCalendar(definition)] as const));
  }
}

function bordersOf(places: Iterable<RegistryPlaceSet>): BoundaryIndex | undefined {
  const known = [...places].flatMap(({ code, inUse, boundary }) =>
    inUse && boundary ? [{ code, rings: boundary as [number, number][][] }] : [],
  );
  return known.length > 0 ? new BoundaryIndex(known) : undefined;
}
