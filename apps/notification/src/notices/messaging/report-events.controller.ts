import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { type NotificationConfig, NotificationConfigToken } from '../../config.js';
import { MailSender } from '../../mail/application/mail-sender.js';
import { addTakenOver } from '../../succession/persistence/taken-over-store.js';
import { tellPeople } from '../application/tell-people.js';

@Controller()
export class ReportEventsController {
  constructor(
    private readonly sender: MailSender,
    @Inject(NotificationConfigToken) private readonly config: NotificationConfig,
  ) {}

  @EventPattern<string>(Topics.report)
  async onReportEvents(@Payload() chunk: Chunk): Promise<void> {
    await tellPeople(chunk.tx, chunk.events, this.config.SMTP_URL !== undefined);
    await addTakenOver(
      chunk.tx,
      chunk.events.filter((event) => event.type === 'vn.dieuphoi.case.transferred'),
    );
    chunk.tx.afterCommit(() => this.sender.wake());
  }
}
