import { runService } from '#service-kit';
import { AppModule } from './app.module.js';
import { loadTrackingConfig } from './config.js';

await runService({ name: 'tracking', config: () => loadTrackingConfig(), module: () => AppModule });
