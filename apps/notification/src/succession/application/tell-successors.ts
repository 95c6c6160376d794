import { Inject, Injectable } from '@nestjs/common';
import { type Tx, WorkerDatabase, workerActor } from '#persistence';
import { type NotificationConfig, NotificationConfigToken } from '../../config.js';
import { MailSender } from '../../mail/application/mail-sender.js';
import { addDeliveries, type NewDelivery } from '../../notices/persistence/delivery-store.js';
import { activeStaff, type StaffMember } from '../../notices/persistence/staff-store.js';
import { markTold, readUntold, type TakenOver } from '../persistence/taken-over-store.js';

/**
 * Tells the focal points of an agency what it took over from one that has ended: once, and not per case. Whoever has no focal
 * point yet is told when there is one.
 */
@Injectable()
export class TellSuccessors {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly sender: MailSender,
    @Inject(NotificationConfigToken) private readonly config: NotificationConfig,
  ) {}

  run(): Promise<number> {
    return this.database.run(workerActor('notification'), async (tx) => {
      const untold = await readUntold(tx);
      if (untold.length === 0) return 0;
      const focalPoints = (await activeStaff(tx)).filter(({ roles }) => roles.includes('focal-point'));
      let told = 0;
      for (const takenOver of untold) {
        const people = focalPoints.filter(({ agencyId }) => agencyId === takenOver.agencyId);
        if (people.length === 0) continue;
        await this.tell(tx, takenOver, people);
        told++;
      }
      return told;
    });
  }

  private async tell(tx: Tx, takenOver: TakenOver, people: readonly StaffMember[]): Promise<void> {
    // A second copy that does the same at once changes nothing: its rows are there already.
    await addDeliveries(
      tx,
      people.flatMap((person) => deliveriesTo(person, takenOver)),
      this.config.SMTP_URL !== undefined,
    );
    await markTold(tx, takenOver);
    tx.afterCommit(() => this.sender.wake());
  }
}

function deliveriesTo({ id, hasEmail }: StaffMember, { fromAgencyId, cases, eventId }: TakenOver): NewDelivery[] {
  const notice = {
    ...{ reportId: '', code: '', eventId, eventTime: new Date().toISOString(), recipient: id },
    ...{ kind: 'taken-over' as const, facts: { agencyId: fromAgencyId, cases } },
  };
  const inApp = { ...notice, channel: 'in-app' as const };
  return hasEmail ? [inApp, { ...notice, channel: 'email' }] : [inApp];
}
