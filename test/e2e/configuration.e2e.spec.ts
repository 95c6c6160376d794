import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readSecrets } from '../../tools/launcher/secrets.js';
import { serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { type ServiceName, services } from '../../tools/services.js';

const ports = Object.fromEntries(services.map((name) => [name, 1])) as Record<ServiceName, number>;

/** What a program says and how it ends. */
function run(name: string, environment: Record<string, string>): string {
  const program = join(repositoryRoot(), 'dist', 'programs', `${name}.js`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    timeout: 60_000,
  });
  return `${stdout}${stderr}status ${status}`;
}

const databaseUrl =
  'a URL such as postgres://user:password@127.0.0.1:5432/dieuphoi is expected, other letters than these written as %40';

const mistakes: Record<ServiceName | 'deploy', [name: string, value: string, sentence: string][]> = {
  gateway: [['INTAKE_URL', 'intake', 'INTAKE_URL is wrong: a URL such as http://127.0.0.1:3001 is expected.']],
  intake: [['IDENTITY_KEY', 'geheim', 'IDENTITY_KEY is wrong: a key of 64 hexadecimal digits is expected.']],
  routing: [['DEMO', 'yes', 'DEMO is wrong: 0 or 1 is expected.']],
  tracking: [['BUS', 'pigeon', 'BUS is wrong: "postgres" or "kafka" is expected.']],
  notification: [
    ['MAIL_FROM', 'văn phòng', 'MAIL_FROM is wrong: an e-mail address is expected.'],
    ['SMTP_PATIENCE', '7', 'SMTP_PATIENCE is wrong: a whole number of milliseconds between 100 and 30000 is expected.'],
    ['SMTP_URL', 'mail', 'SMTP_URL is wrong: a URL such as smtp://user:password@mail.example.vn:587 is expected.'],
  ],
  deploy: [
    ['BUS', 'pigeon', 'BUS is wrong: "postgres" or "kafka" is expected.'],
    [
      'ROLE_PASSWORDS',
      '{"a":',
      'ROLE_PASSWORDS is wrong: JSON with the password of each login role is expected, as compose:env prints it.',
    ],
  ],
};

it.each([...services, 'deploy'] as const)('%s ends with a sentence for each mistake of its configuration', (name) => {
  const directory = mkdtempSync(join(tmpdir(), 'dieuphoi-config-'));
  try {
    const around = {
      databaseUrl: 'postgres://postgres@127.0.0.1:1/d',
      secrets: readSecrets(directory),
      ports,
      demo: false,
    };
    const right = name === 'deploy' ? {} : serviceEnvironment(name, around);
    const wrong = Object.fromEntries(mistakes[name].map(([variable, value]) => [variable, value]));
    const said = run(name, { ...right, DATABASE_URL: 'nonsense', ...wrong });
    const sentences = [`DATABASE_URL is wrong: ${databaseUrl}.`, ...mistakes[name].map(([, , sentence]) => sentence)];
    expect(said.split('\n').sort()).toEqual([...sentences, 'status 1'].sort());
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
