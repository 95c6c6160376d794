import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { postgresDirectory } from '../../tools/launcher/data-directory.js';
import { startDatabase } from '../../tools/launcher/database.js';
import { runDeploy } from '../../tools/launcher/run-deploy.js';
import { readSecrets } from '../../tools/launcher/secrets.js';

/**
 * Fills an empty data directory with a database in which everything is deployed and nothing has run yet: half of what the
 * first start takes. The first test of a run deploys it, the others copy it; the end of the run removes it.
 */
export async function fillPrepared(directory: string): Promise<void> {
  const prepared = process.env.DIEUPHOI_TEST_PREPARED;
  if (!prepared) return;
  const done = join(prepared, 'done');
  if (existsSync(done)) return copyData(prepared, join(prepared, 'postgres'), directory, postgresDirectory(directory));
  try {
    writeFileSync(join(prepared, 'begun'), '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // Another test is making it: this one starts from nothing.
    return;
  }
  await deploy(directory);
  copyData(directory, postgresDirectory(directory), prepared, join(prepared, 'postgres'));
  writeFileSync(done, '');
}

async function deploy(directory: string): Promise<void> {
  const secrets = readSecrets(directory);
  const database = await startDatabase(postgresDirectory(directory), secrets.superuserPassword);
  try {
    const environment = {
      DATABASE_URL: database.url('dieuphoi'),
      ROLE_PASSWORDS: JSON.stringify(secrets.rolePasswords),
      BUS: 'postgres',
      DEMO_PASSWORD: secrets.demoPassword,
    };
    await runDeploy(environment, () => undefined);
  } finally {
    await database.stop();
  }
}

function copyData(from: string, fromPostgres: string, to: string, toPostgres: string): void {
  cpSync(join(from, 'secrets.json'), join(to, 'secrets.json'));
  mkdirSync(dirname(toPostgres), { recursive: true });
  // With its owner, which Node's own copy would change.
  const { status, stderr } = spawnSync('cp', ['-a', fromPostgres, toPostgres], { encoding: 'utf8' });
  if (status === 0) return;
  rmSync(toPostgres, { recursive: true, force: true });
  throw new Error(`The prepared data could not be copied: ${stderr}`);
}
