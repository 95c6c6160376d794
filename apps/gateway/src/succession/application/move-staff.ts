import { Inject, Injectable } from '@nestjs/common';
import { agencyInOffice, type RegistryAgencySet, type StaffAccountSet } from '#contracts';
import { Ledger } from '#messaging';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { DueMover, ServiceLogger } from '#service-kit';
import { dayOfDatabase } from '../persistence/day-of-database.js';
import { lockStaffOf, moveAccounts, readStaffOf } from '../persistence/left-staff.js';

/**
 * Moves the accounts of an agency that has ended to the one that took over, from its first day on. Where several did, nobody is
 * moved: an operator says who goes where.
 */
@Injectable()
export class MoveStaff {
  private readonly left: DueMover<StaffAccountSet>;

  constructor(
    database: WorkerDatabase,
    private readonly ledger: Ledger,
    private readonly registry: RegistryCopy,
    @Inject(ServiceLogger) logger: { error(fields: object, message: string): void },
  ) {
    this.left = new DueMover({
      ...{ database, logger, actor: workerActor('gateway') },
      lock: async (tx, limit, except, id) => lockStaffOf(tx, await this.ended(tx), limit, except, id),
      ids: async (tx, except) => (await readStaffOf(tx, await this.ended(tx), except)).map(({ id }) => id),
      move: (tx, accounts) => this.move(tx, accounts),
    });
  }

  async run(): Promise<number> {
    const someEnd = [...this.registry.agencies.values()].some(({ validTo }) => validTo !== undefined);
    return someEnd ? this.left.run() : 0;
  }

  private async ended(tx: Tx): Promise<string[]> {
    const { agencies } = this.registry;
    const day = await dayOfDatabase(tx);
    return [...agencies.values()].filter((agency) => heirOf(agency, agencies, day)).map(({ id }) => id);
  }

  private async move(tx: Tx, accounts: readonly StaffAccountSet[]): Promise<void> {
    const { agencies } = this.registry;
    const day = await dayOfDatabase(tx);
    const moved = accounts.flatMap((account) => {
      const heir = heirOf(agencies.get(account.agencyId!), agencies, day);
      return heir ? [{ ...account, agencyId: heir.id, version: account.version + 1 }] : [];
    });
    await moveAccounts(tx, moved);
    await this.ledger.append(
      tx,
      moved.map((account) => ({ type: 'vn.dieuphoi.staff.account-set', subject: account.id, data: account })),
    );
  }
}

/** The only one that stands for an agency that has ended. */
function heirOf(
  agency: RegistryAgencySet | undefined,
  agencies: ReadonlyMap<string, RegistryAgencySet>,
  day: string,
): RegistryAgencySet | undefined {
  if (agency?.validTo === undefined || agency.validTo >= day) return undefined;
  return agencyInOffice(agencies, agency.id, day);
}
