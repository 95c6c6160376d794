import { Injectable } from '@nestjs/common';
import { type Actor, AppDatabase } from '#persistence';
import { Problem } from '#service-kit';
import { hashPassword, isPassword } from '../../accounts/application/password.js';
import { findAccount, type StoredAccount } from '../../accounts/persistence/account-store.js';
import { AddressBudget } from '../domain/address-budget.js';
import { newSessionToken, sessionTokenHash } from './session-token.js';
import { slowDown } from '../domain/slow-down.js';
import { openSession, type StaffSession } from '../persistence/session-store.js';
import { lockUsername, recentAttempts, recordSignIn } from '../persistence/sign-in-store.js';

export interface Credentials {
  username: string;
  password: string;
  address: string;
}

/** Signs a member of staff in. */
@Injectable()
export class SignIn {
  private readonly budget = new AddressBudget();
  /** Checked for unknown names, so that the time of the answer tells nothing. */
  private readonly nobody = hashPassword(newSessionToken());

  constructor(private readonly database: AppDatabase) {}

  /** @throws Problem sign-in-refused, the same for a wrong name and a wrong password; too-many-attempts */
  async run(credentials: Credentials): Promise<StaffSession & { token: string }> {
    const { username, password, address } = credentials;
    if (!this.budget.take(address, Date.now())) throw tooManyAttempts(60);
    const stored = await this.attempt(credentials);
    const right = await isPassword(stored?.passwordHash ?? (await this.nobody), password);
    if (!stored || !right || !stored.account.active) {
      await this.database.run(knocker(username), (tx) => recordSignIn(tx, { username, address, what: 'refused' }));
      throw refused();
    }
    const { account } = stored;
    const token = newSessionToken();
    const actor: Actor = { kind: 'staff', id: account.id, roles: account.roles };
    const expiresAt = await this.database.run(actor, async (tx) => {
      await recordSignIn(tx, { username, address, accountId: account.id, what: 'signed-in' });
      return openSession(tx, sessionTokenHash(token)!, account.id);
    });
    return { account, expiresAt, token };
  }

  /** Counts the attempt before the password is checked. */
  private async attempt({ username, address }: Credentials): Promise<StoredAccount | undefined> {
    const { wait, stored } = await this.database.run(knocker(username), async (tx) => {
      await lockUsername(tx, username);
      const wait = slowDown(await recentAttempts(tx, username, address));
      await recordSignIn(tx, { username, address, what: wait > 0 ? 'slowed' : 'attempt' });
      return { wait, stored: wait > 0 ? undefined : await findAccount(tx, username) };
    });
    if (wait > 0) throw tooManyAttempts(Math.ceil(wait));
    return stored;
  }
}

/** Row-level security shows who knocks under a name that account and its attempts, nothing else. */
function knocker(username: string): Actor {
  return { kind: 'citizen', id: `sign-in:${username}`, roles: [] };
}

const refused = () =>
  new Problem('sign-in-refused', {
    status: 401,
    detail: {
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
      en: 'The username or the password is not right.',
    },
  });

const tooManyAttempts = (seconds: number) =>
  new Problem('too-many-attempts', {
    status: 429,
    retryAfter: seconds,
    detail: {
      vi: `Bạn đã thử quá nhiều lần. Hãy thử lại sau ${seconds} giây.`,
      en: `Too many attempts. Try again in ${seconds} s.`,
    },
  });
