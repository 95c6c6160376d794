/** Prints what docker-compose.yml reads from .env: `npm run --silent compose:env > .env`. The secrets are made once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serviceRoles } from '../../libs/persistence/src/service-roles.js';
import { callerKey } from '../../libs/service-kit/src/caller/caller-key.js';
import { services } from '../services.js';
import { readSecrets } from '../launcher/secrets.js';
import { dataDirectoryOf } from '../launcher/start-options.js';

const directory = join(dataDirectoryOf(process.env), 'compose');
mkdirSync(directory, { recursive: true, mode: 0o700 });
const secrets = readSecrets(directory);

const variables: Record<string, string> = {
  POSTGRES_PASSWORD: secrets.superuserPassword,
  ROLE_PASSWORDS: `'${JSON.stringify(secrets.rolePasswords)}'`,
  CALLER_MASTER_KEY: secrets.callerMasterKey,
  REPORT_SECRET_KEYS: secrets.reportSecretKeys,
  IDENTITY_KEY: secrets.identityKey,
};
for (const service of services) {
  const { app, worker } = serviceRoles(service);
  const name = service.toUpperCase();
  variables[`${name}_PASSWORD`] = secrets.rolePasswords[app]!;
  variables[`${name}_WORKER_PASSWORD`] = secrets.rolePasswords[worker]!;
  variables[`${name}_CALLER_KEY`] = callerKey(secrets.callerMasterKey, service);
}

for (const [name, value] of Object.entries(variables)) console.log(`${name}=${value}`);
console.log('# Demo accounts are made only with a password here:');
console.log('DEMO_PASSWORD=');
