import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadRoutingConfig } from './config.js';

await runService({
  name: 'routing',
  config: () => loadRoutingConfig(),
  module: (config) => AppModule.register(config),
});
