import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadIntakeConfig } from './config.js';
import { deadline } from './limits/application/deadline.js';

await runService({
  name: 'intake',
  config: () => loadIntakeConfig(),
  // Its events tell citizens what others did: a tenth of a second is soon, and leaves the machine to accepting.
  rest: 100,
  deadline,
  module: (config) => AppModule.register(config),
});
