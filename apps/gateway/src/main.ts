import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadGatewayConfig } from './config.js';

await runService({
  name: 'gateway',
  config: () => loadGatewayConfig(),
  module: (config) => AppModule.register(config),
});
