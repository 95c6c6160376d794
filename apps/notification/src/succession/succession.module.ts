import { Module } from '@nestjs/common';
import { Sweeper } from '#service-kit';
import { MailModule } from '../mail/mail.module.js';
import { TellSuccessors } from './application/tell-successors.js';

@Module({ imports: [MailModule], providers: [TellSuccessors, Sweeper.of(TellSuccessors)] })
export class SuccessionModule {}
