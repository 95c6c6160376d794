import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { sessionTokenHash } from './session-token.js';
import { closeSession, type StaffSession, useSession } from '../persistence/session-store.js';
import { recordSignIn } from '../persistence/sign-in-store.js';

/** Finds and ends sessions by the token that the cookie holds. */
@Injectable()
export class Sessions {
  constructor(private readonly database: AppDatabase) {}

  /** Read at every request, so that a change of role or agency takes effect at once. */
  async find(token: string | undefined): Promise<StaffSession | undefined> {
    const hash = token === undefined ? undefined : sessionTokenHash(token);
    return hash === undefined ? undefined : this.database.run(holderOf(hash), (tx) => useSession(tx, hash));
  }

  async end(token: string | undefined, address: string): Promise<void> {
    const hash = token === undefined ? undefined : sessionTokenHash(token);
    if (hash === undefined) return;
    const session = await this.find(token);
    if (!session) return;
    const { id, username, roles } = session.account;
    await this.database.run({ kind: 'staff', id, roles }, async (tx) => {
      await closeSession(tx, hash);
      await recordSignIn(tx, { username, address, accountId: id, what: 'signed-out' });
    });
  }
}

/** Row-level security shows the holder of a token its own session and account, nothing else. */
function holderOf(tokenHash: string): Actor {
  return { kind: 'citizen', id: `session:${tokenHash}`, roles: [] };
}
