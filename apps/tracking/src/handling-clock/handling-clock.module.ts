import { Global, Module } from '@nestjs/common';
import { Sweeper } from '#service-kit';
import { TransferCases } from '../succession/application/transfer-cases.js';
import { FireAlarms } from './application/fire-alarms.js';
import { WorkingTime } from './application/working-time.js';

/**
 * The handling clock: reminders, overdue, escalation, deemed acceptance, the end of pauses. Cases of agencies that have ended
 * go to their successors first, so that these are reminded.
 */
@Global()
@Module({
  providers: [WorkingTime, FireAlarms, TransferCases, Sweeper.of(TransferCases, FireAlarms)],
  exports: [WorkingTime, FireAlarms],
})
export class HandlingClockModule {}
