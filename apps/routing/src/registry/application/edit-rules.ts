import { Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import type { RegistryRuleSet } from '#contracts';
import { type EventDraft, Ledger } from '#messaging';
import { type Actor, AppDatabase, type Tx } from '#persistence';
import { RegistryCopy, RegistryRefresh } from '#registry';
import { notFound } from '#service-kit';
import { databaseTime } from '../../reports/application/follow-reports.js';
import { lockRules, readRules, type RuleRow, saveRule } from '../persistence/registry-store.js';
import { ruleRefused, versionConflict } from './registry-problems.js';
import { type RuleFinding, ruleFindings } from './rule-findings.js';
import { type RuleView, ruleView } from './rule-view.js';
import { ruleRegistry } from './rule-registry.js';

/** What people write of a rule. */
export type RuleText = Omit<RegistryRuleSet, 'id' | 'inUse' | 'change' | 'version'>;

interface RuleChange {
  actor: Actor;
  id: string;
  /** The version that was seen; 0 of a rule that is new. */
  version: number;
  /** Why it is changed. */
  reason: string;
}

/** Rules as administrators read and change them: one change at a time, each with its event in the same transaction. */
@Injectable()
export class EditRules {
  constructor(
    private readonly database: AppDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    private readonly refresh: RegistryRefresh,
  ) {}

  /** In the order in which they are looked at; broken data come last. */
  async list(actor: Actor): Promise<RuleView[]> {
    const { rows, now } = await this.database.read(actor, async (tx) => ({
      rows: await readRules(tx),
      now: await databaseTime(tx),
    }));
    const registry = ruleRegistry(this.registry, rows);
    const order = ({ rule }: RuleView) => rule?.priority ?? Infinity;
    return rows
      .map((row) => ruleView(row, registry, dayOf(now)))
      .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
  }

  /** @throws Problem not-found, version-conflict, rule-refused */
  put(change: RuleChange, text: RuleText): Promise<RuleView> {
    return this.change(change, (row) => ({ ...text, id: change.id, inUse: isInUse(row), version: 1 }));
  }

  /** @throws Problem not-found, version-conflict, rule-refused */
  switch(change: RuleChange, inUse: boolean): Promise<RuleView> {
    const next = (row: RuleRow | undefined) => {
      if (!row) throw notFound();
      return { ...(row.body as RegistryRuleSet), inUse };
    };
    // Whatever else is wrong with it, a rule can be switched off; damaged data cannot be told to others.
    return this.change(change, next, (finding) => isError(finding) && (inUse || finding.code === 'wrong-shape'));
  }

  private change(
    { actor, id, version, reason }: RuleChange,
    next: (row: RuleRow | undefined) => RegistryRuleSet,
    refuses = isError,
  ): Promise<RuleView> {
    return this.database.run(actor, async (tx) => {
      const rows = await lockRules(tx);
      const now = await databaseTime(tx);
      const day = dayOf(now);
      const registry = ruleRegistry(this.registry, rows);
      const row = rows.find((one) => one.id === id);
      if (!row && version > 0) throw notFound();
      if (row && row.version !== version) throw versionConflict(ruleView(row, registry, day));
      const rule = next(row);
      const body = { ...rule, change: { by: actor.id, at: now.toISOString(), reason }, version: version + 1 };
      const findings = ruleFindings(body, registry, day);
      if (findings.some(refuses)) throw ruleRefused(findings);
      await this.write(tx, body);
      return ruleView({ id, version: body.version, body }, registry, day);
    });
  }

  private async write(tx: Tx, data: RegistryRuleSet): Promise<void> {
    await saveRule(tx, data);
    const draft = { type: 'vn.dieuphoi.registry.rule-set', subject: `rule:${data.id}`, data } as EventDraft;
    await this.ledger.append(tx, [draft]);
    tx.afterCommit(() => void this.refresh.refresh());
  }
}

function isError({ severity }: RuleFinding): boolean {
  return severity === 'error';
}

function isInUse(row: RuleRow | undefined): boolean {
  return (row?.body as Partial<RegistryRuleSet> | null | undefined)?.inUse !== false;
}
