import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { dayOf } from '#calendar';
import type { RegistryRuleSet } from '#contracts';
import { type Actor, AppDatabase, sqlState } from '#persistence';
import { RegistryCopy, usableRules } from '#registry';
import { databaseTime } from '../../reports/application/follow-reports.js';
import type { RuleRegistry } from '../domain/check-order.js';
import { type Moved, movedBy, type TriedReport } from '../domain/try-rule.js';
import { readRules } from '../persistence/registry-store.js';
import { readTriedReports } from '../persistence/tried-reports.js';
import type { RuleText } from './edit-rules.js';
import { dryRunTooSlow, ruleRefused } from './registry-problems.js';
import { type RuleFinding, ruleFindings } from './rule-findings.js';
import { ruleRegistry } from './rule-registry.js';

interface Agency {
  id: string;
  name: string;
}

export interface DryRun {
  days: number;
  /** The reports are taken as if they were received on that day: today, or the first day of the rule. */
  asOf: string;
  looked: number;
  /** False: there were more reports, and only the latest were looked at. */
  complete: boolean;
  moved: number;
  first: { code: string; receivedAt: string; fieldCode: string; from: Agency | null; to: Agency | null }[];
  findings: RuleFinding[];
}

const days = 30;
const most = 5_000;
const shown = 20;
/** Of PostgreSQL, so that a dry run never holds up what is due. */
const statementTimeout = '5s';
/** Reports between two pauses in which the process does what it is there for. */
const slice = 50;

/** Tries a rule on the reports of the last days; nothing is written. */
@Injectable()
export class TryRule {
  constructor(
    private readonly database: AppDatabase,
    private readonly registry: RegistryCopy,
  ) {}

  /**
   * @param text undefined: as if the rule were switched off
   * @throws Problem rule-refused when the rule cannot be followed at all, dry-run-too-slow
   */
  async run(actor: Actor, id: string, text: RuleText | undefined): Promise<DryRun> {
    const { rows, reports, now } = await this.read(actor);
    const today = dayOf(now);
    const before = ruleRegistry(this.registry, rows);
    const rule: RegistryRuleSet | undefined = text && { ...text, id, version: 1 };
    const findings = rule ? ruleFindings(rule, before, today) : [];
    const others = before.rules.filter((one) => one.id !== id);
    const after = { ...before, rules: rule ? usableRules([...others, rule], before) : others };
    if (rule && !after.rules.includes(rule)) throw ruleRefused(findings);
    const asOf = rule?.validFrom !== undefined && rule.validFrom > today ? rule.validFrom : today;
    const looked = reports.slice(0, most);
    const moved = await movedAmong(looked, before, after, asOf);
    const agency = (agencyId: string | null) =>
      agencyId === null ? null : { id: agencyId, name: before.agencies.get(agencyId)?.name ?? agencyId };
    return {
      days,
      asOf,
      looked: looked.length,
      complete: reports.length <= most,
      moved: moved.length,
      first: moved.slice(0, shown).map(({ fromAgencyId, toAgencyId, code, fieldCode, receivedAt }) => ({
        code,
        receivedAt: receivedAt.toISOString(),
        fieldCode,
        from: agency(fromAgencyId),
        to: agency(toAgencyId),
      })),
      findings,
    };
  }

  private async read(actor: Actor) {
    try {
      return await this.database.run(
        actor,
        async (tx) => ({
          rows: await readRules(tx),
          reports: await readTriedReports(tx, days, most + 1),
          now: await databaseTime(tx),
        }),
        { statement_timeout: statementTimeout },
      );
    } catch (error) {
      // query_canceled
      if (sqlState(error) === '57014') throw dryRunTooSlow();
      throw error;
    }
  }
}

async function movedAmong(reports: readonly TriedReport[], before: RuleRegistry, after: RuleRegistry, asOf: string) {
  const moved: Moved[] = [];
  for (const [n, report] of reports.entries()) {
    if (n % slice === 0) await setImmediate();
    const one = movedBy(report, before, after, asOf);
    if (one) moved.push(one);
  }
  return moved;
}
