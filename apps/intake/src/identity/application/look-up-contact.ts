import { Injectable } from '@nestjs/common';
import type { ContactChannel } from '#contracts';
import { type Actor, WorkerDatabase, workerActor } from '#persistence';
import type { Contact } from '../../reports/domain/new-report.js';
import { IdentityCipher } from './identity-cipher.js';
import { readContact, recordLook } from '../persistence/reporter-store.js';

/** One address for one message. Every look is recorded, also one that finds nothing. */
@Injectable()
export class LookUpContact {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly cipher: IdentityCipher,
  ) {}

  /** Undefined when there is none, or the reporter did not agree to be told. */
  look(reportId: string, channel: ContactChannel, by: Actor, reason: string): Promise<string | undefined> {
    return this.database.run(workerActor('intake'), async (tx) => {
      const sealed = await readContact(tx, reportId, channel);
      const contact = sealed && (this.cipher.open(sealed.sealedFor, sealed.contact) as Contact);
      const address = contact?.[channel];
      await recordLook(tx, { reportId, channel, actor: by.id, reason, found: address !== undefined });
      return address;
    });
  }
}
