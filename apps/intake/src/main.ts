import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadIntakeConfig } from './config.js';

await runService({
  name: 'intake',
  config: () => loadIntakeConfig(),
  module: (config) => AppModule.register(config),
});
