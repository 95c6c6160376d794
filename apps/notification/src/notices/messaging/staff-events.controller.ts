import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { newestAccounts, Topics } from '#contracts';
import type { Chunk } from '#messaging';
import { saveStaff } from '../persistence/staff-store.js';

@Controller()
export class StaffEventsController {
  @EventPattern<string>(Topics.staff)
  async onStaffEvents(@Payload() { tx, events }: Chunk): Promise<void> {
    await saveStaff(tx, newestAccounts(events));
  }
}
