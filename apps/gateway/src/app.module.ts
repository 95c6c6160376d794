import { type DynamicModule, Global, Module } from '@nestjs/common';
import { RegistryModule } from '#registry';
import { type GatewayConfig, GatewayConfigToken } from './config.js';
import { DoorModule } from './door/door.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { ProxyModule } from './proxy/proxy.module.js';
import { SessionModule } from './session/session.module.js';
import { SuccessionModule } from './succession/succession.module.js';
import { WebModule } from './web/web.module.js';

/** The only door: staff accounts and sign-in, forwarding to the services, the web apps. */
@Global()
@Module({})
export class AppModule {
  static register(config: GatewayConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...[RegistryModule.register('gateway'), DoorModule, SessionModule, SuccessionModule],
        ...[OpenApiModule, ProxyModule, WebModule],
      ],
      providers: [{ provide: GatewayConfigToken, useValue: config }],
      exports: [GatewayConfigToken],
    };
  }
}
