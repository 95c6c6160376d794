import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Counter, Registry } from 'prom-client';
import { isDatabaseAway, WorkerDatabase, workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { ServiceLogger } from '#service-kit';
import { type NotificationConfig, NotificationConfigToken } from '../../config.js';
import { noticeText } from '../../notices/domain/notice-text.js';
import { findStaffEmail } from '../../notices/persistence/staff-store.js';
import { type Letter, letter, staffLetter } from '../domain/letter.js';
import { nextState, type Outcome } from '../domain/outcome.js';
import { type ClaimedLetter, claimLetters, settleLetter } from '../persistence/letter-store.js';
import { ContactAddress } from './contact-address.js';
import { sendLetter } from './smtp-letter.js';

/** Milliseconds between two looks when nobody wakes it. */
const pollInterval = 1_000;
const atOnce = 8;
/** A letter takes a handful of words of the mail server, each within SMTP_PATIENCE. */
const lease = '5 minutes';

/** Sends letters after their rows are committed; unknown outcomes are repeated once and marked. */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sent: Counter<'outcome'>;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly addresses: ContactAddress,
    private readonly registry: RegistryCopy,
    @Inject(NotificationConfigToken) private readonly config: NotificationConfig,
    @Inject(ServiceLogger) private readonly logger: Logger,
    metrics: Registry,
  ) {
    this.sent = new Counter({
      name: 'dieuphoi_letters_total',
      help: 'Attempts to send a letter, by outcome',
      labelNames: ['outcome'],
      registers: [metrics],
    });
  }

  onApplicationBootstrap(): void {
    if (this.config.SMTP_URL === undefined) return;
    this.timer = setInterval(() => this.wake(), pollInterval);
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Sends what is due; one run at a time, and another one for what comes meanwhile. */
  wake(): void {
    if (this.config.SMTP_URL === undefined || this.stopped) return;
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        while (!this.stopped && (await this.sendSome()) === atOnce);
      } catch (error) {
        if (!isDatabaseAway(error)) this.logger.error({ err: error }, 'letters could not be sent; trying again');
      }
    }
  }

  private async sendSome(): Promise<number> {
    const worker = workerActor('notification');
    const letters = await this.database.run(worker, (tx) => claimLetters(tx, atOnce, lease));
    await Promise.all(
      letters.map(async (claimed) => {
        const outcome = await this.send(claimed);
        const why = 'why' in outcome ? outcome.why : outcome.kind;
        await this.database.run(worker, (tx) => settleLetter(tx, claimed, nextState(outcome, claimed), why));
        this.sent.inc({ outcome: outcome.kind });
        const { id, reportId, kind, tries, repeated } = claimed;
        this.logger.info(
          { delivery: id, report: reportId, kind, tries, repeated, outcome: outcome.kind, why },
          'letter',
        );
      }),
    );
    return letters.length;
  }

  private async send(claimed: ClaimedLetter): Promise<Outcome> {
    const { id, reportId, recipient, repeated } = claimed;
    const { SMTP_URL, SMTP_PATIENCE, MAIL_FROM } = this.config;
    const toReporter = recipient === 'reporter';
    const contact = toReporter ? await this.addresses.of(reportId) : await this.addressOfStaff(recipient);
    if (!('address' in contact)) return contact;
    const { subject, text } = toReporter ? this.reportersLetter(claimed) : this.staffLetter(claimed);
    const messageId = `<${id}@${MAIL_FROM.split('@')[1]}>`;
    const envelope = { from: MAIL_FROM, to: contact.address, subject, text, messageId, repeated };
    return sendLetter({ url: SMTP_URL!, patience: SMTP_PATIENCE }, envelope);
  }

  private async addressOfStaff(id: string): Promise<{ address: string } | Outcome> {
    const address = await this.database.run(workerActor('notification'), (tx) => findStaffEmail(tx, id));
    return address === undefined ? { kind: 'refused', why: 'no-address' } : { address };
  }

  private reportersLetter({ kind, code, facts: { agencyId, dueAt, byMachine }, repeated }: ClaimedLetter): Letter {
    const agency = agencyId === undefined ? undefined : this.registry.agencies.get(agencyId)?.name;
    return letter(kind, { code, agency, dueAt, byMachine }, `${this.config.PUBLIC_ORIGIN}/pa/${code}`, repeated);
  }

  private staffLetter({ kind, code, facts: { agencyId, ...facts }, repeated }: ClaimedLetter): Letter {
    const agency = agencyId === undefined ? undefined : (this.registry.agencies.get(agencyId)?.name ?? agencyId);
    const { vi } = noticeText(kind, { code, agency, ...facts });
    return staffLetter(vi, `${this.config.PUBLIC_ORIGIN}/desk/cases`, repeated);
  }
}
