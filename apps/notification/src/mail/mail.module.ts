import { Module } from '@nestjs/common';
import { ContactAddress } from './application/contact-address.js';
import { MailSender } from './application/mail-sender.js';

@Module({ providers: [MailSender, ContactAddress], exports: [MailSender] })
export class MailModule {}
