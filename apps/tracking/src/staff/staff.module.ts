import { Module } from '@nestjs/common';
import { StaffEventsController } from './messaging/staff-events.controller.js';

/** Who works where, as the gateway says. */
@Module({ controllers: [StaffEventsController] })
export class StaffModule {}
