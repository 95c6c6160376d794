import { loadSeeds } from '../../seeds/load.js';
import type { Product } from './product.js';

/** What is said when everything is ready; the last line is for programs. */
export function greeting({ url, options, data, brokers, secrets }: Product): string {
  const lines = [
    '',
    'Điều Phối',
    `  database  ${options.databaseUrl ? withoutPassword(options.databaseUrl) : `embedded PostgreSQL, ${data.postgres}`}`,
    `  events    ${brokers ? `Apache Kafka, ${brokers.join(', ')}` : 'the same PostgreSQL'}`,
    `  logs      ${data.logs}`,
    `  citizens  ${url}/`,
    `  staff     ${url}/desk`,
  ];
  if (options.demo) lines.push('', `Sign-ins of the demo, password ${secrets.demoPassword}`, ...signIns());
  return [...lines, '', `ready ${url}`].join('\n');
}

function signIns(): string[] {
  return loadSeeds().accounts.map(
    ({ username, displayName, roles }) => `  ${username.padEnd(18)}  ${roles.join(', ').padEnd(20)}  ${displayName}`,
  );
}

function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = '';
  return url.href;
}
