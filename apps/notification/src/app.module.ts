import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { type NotificationConfig, NotificationConfigToken } from './config.js';
import { MailModule } from './mail/mail.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { SuccessionModule } from './succession/succession.module.js';

/** Tells people what happened: staff in the app, reporters by e-mail. */
@Global()
@Module({})
export class AppModule {
  static register(config: NotificationConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [RegistryModule.register('notification'), MailModule, NoticesModule, SuccessionModule],
      providers: [{ provide: NotificationConfigToken, useValue: config }],
      exports: [NotificationConfigToken],
    };
  }
}
