import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadNotificationConfig } from './config.js';

await runService({
  name: 'notification',
  config: () => loadNotificationConfig(),
  // Nobody waits for its notices by the millisecond, and few large transactions cost less than many small ones.
  rest: 100,
  module: (config) => AppModule.register(config),
});
