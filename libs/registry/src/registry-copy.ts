import { defaultCalendar, WorkCalendar } from '#calendar';
import type {
  Limits,
  RegistryAgencySet,
  RegistryFieldSet,
  RegistryLimitsSet,
  RegistryPlaceSet,
  RegistryRuleSet,
} from '#contracts';
import type { Tx } from '#persistence';
import { BoundaryIndex } from '#places';
import { defaultLimits } from './default-limits.js';
import { type RuleDefect, ruleDefects } from './rule-defects.js';

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
  limits: Limits = defaultLimits;
  /** In their order; the first that holds decides. Those that are broken or switched off are not among them. */
  rules: readonly RegistryRuleSet[] = [];
  private ruleBodies: ReadonlyMap<string, unknown> = new Map();
  private calendars: ReadonlyMap<string, WorkCalendar> = new Map();
  private readonly fallback = new WorkCalendar(defaultCalendar);
  private signature = '';

  /** The calendar of that id, else the province's default one. */
  calendar(id = 'default'): WorkCalendar {
    return this.calendars.get(id) ?? this.calendars.get('default') ?? this.fallback;
  }

  /** Rules that are in use and cannot be followed on a day (YYYY-MM-DD), with what is wrong. */
  brokenRules(day: string): { id: string; defects: RuleDefect[] }[] {
    return [...this.ruleBodies]
      .filter(([, body]) => isInUse(body) && !isEnded(body, day))
      .map(([id, body]) => ({ id, defects: ruleDefects(body, this, day) }))
      .filter(({ defects }) => defects.length > 0);
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
    this.limits = { ...defaultLimits, ...of<RegistryLimitsSet>('limits').get('default') };
    this.ruleBodies = of<unknown>('rule');
    this.rules = usableRules([...this.ruleBodies.values()], this);
    const calendars = of<ConstructorParameters<typeof WorkCalendar>[0]>('calendar');
    this.calendars = new Map([...calendars].map(([id, definition]) => [id, new WorkCalendar(definition)] as const));
  }
}

/** The rules that can be followed, in their order. Of one priority the id decides: every copy of a service has one order. */
export function usableRules(bodies: readonly unknown[], known: Parameters<typeof ruleDefects>[1]): RegistryRuleSet[] {
  return bodies
    .filter((body): body is RegistryRuleSet => isInUse(body) && ruleDefects(body, known).length === 0)
    .sort((a, b) => a.priority - b.priority || (a.id < b.id ? -1 : 1));
}

function isInUse(body: unknown): boolean {
  return (body as Partial<RegistryRuleSet> | null)?.inUse !== false;
}

function isEnded(body: unknown, day: string): boolean {
  const validTo = (body as Partial<RegistryRuleSet> | null)?.validTo;
  return typeof validTo === 'string' && validTo < day;
}

function bordersOf(places: Iterable<RegistryPlaceSet>): BoundaryIndex | undefined {
  const known = [...places].flatMap(({ code, boundary }) =>
    boundary ? [{ code, rings: boundary as [number, number][][] }] : [],
  );
  return known.length > 0 ? new BoundaryIndex(known) : undefined;
}
