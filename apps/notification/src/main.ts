import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadNotificationConfig } from './config.js';

await runService({
  name: 'notification',
  config: () => loadNotificationConfig(),
  module: (config) => AppModule.register(config),
});
