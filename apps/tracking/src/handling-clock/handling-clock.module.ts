import { Global, Module } from '@nestjs/common';
import { Sweeper } from '#service-kit';
import { FireAlarms } from './application/fire-alarms.js';
import { WorkingTime } from './application/working-time.js';

/** The handling clock: reminders, overdue, escalation, deemed acceptance, the end of pauses. */
@Global()
@Module({ providers: [WorkingTime, FireAlarms, Sweeper.of(FireAlarms)], exports: [WorkingTime, FireAlarms] })
export class HandlingClockModule {}
