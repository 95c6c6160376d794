import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DispatchClassified } from '#contracts';
import { waitFor } from '#testing';
import { CitizenClient } from '../../tools/client/citizen.js';
import { nodeOptions, serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { freePort } from '../../tools/servers/free-port.js';
import { services } from '../../tools/services.js';
import { metric } from '../support/metric.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';

const counts = 'seeds/term-counts-vi.tsv';
const fields = 'libs/classifier/model/fields.model';
const flags = 'libs/classifier/model/flags.model';
const lamp = { text: 'Đèn đường hỏng, tối om cả ngõ', location: { communeCode: '08707' } };

/** What programs read beside themselves, and they; files of it can be damaged. */
class Installation {
  readonly root = mkdtempSync(join(tmpdir(), 'dieuphoi-installation-'));
  private child?: ChildProcess;

  constructor() {
    for (const part of ['package.json', 'package-lock.json', 'dist/programs', 'seeds', fields, flags]) this.mend(part);
  }

  mend(part: string): void {
    cpSync(join(repositoryRoot(), part), join(this.root, part), { recursive: true });
  }

  damage(file: string, change: (bytes: Buffer) => Buffer | undefined): void {
    const path = join(this.root, file);
    const changed = change(readFileSync(path));
    if (changed) writeFileSync(path, changed);
    else rmSync(path);
  }

  run(program: string, environment: Record<string, string>, options: string[] = []): ChildProcess {
    this.child = spawn(process.execPath, [...options, join(this.root, 'dist', 'programs', `${program}.js`)], {
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    return this.child;
  }

  async end(): Promise<void> {
    if (this.child?.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await ended;
  }
}

const missing = () => undefined;
const cutOff = (bytes: Buffer) => bytes.subarray(0, 500_000);
const changed = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([bytes.at(-1)! ^ 1])]);
const ofOtherFormat = (bytes: Buffer) =>
  Buffer.from(bytes.toString('latin1').replace('dieuphoi-linear-1', 'dieuphoi-linear-2'), 'latin1');

describe('with a file that is missing or damaged', () => {
  let running: RunningProduct;
  let installation: Installation;
  let admin: pg.Client;
  beforeAll(async () => {
    running = await startProduct({ services: services.filter((name) => name !== 'routing') });
    installation = new Installation();
    admin = new pg.Client({ connectionString: running.product.databaseUrl });
    await admin.connect();
  }, 120_000);
  afterEach(() => installation.end());
  afterAll(async () => {
    await admin?.end();
    await running?.stop();
    if (installation) rmSync(installation.root, { recursive: true, force: true });
  }, 30_000);

  async function startRouting(): Promise<string> {
    const { databaseUrl, secrets } = running.product;
    const ports = Object.fromEntries(services.map((name) => [name, 0])) as Record<(typeof services)[number], number>;
    ports.routing = await freePort();
    const environment = serviceEnvironment('routing', { databaseUrl, secrets, ports, demo: true });
    installation.run('routing', environment, nodeOptions('routing'));
    const url = `http://127.0.0.1:${ports.routing}`;
    const isReady = async () => (await fetch(`${url}/health/ready`).catch(() => undefined))?.ok;
    await waitFor(isReady, { what: 'routing to be ready', timeout: 30_000, every: 50 });
    return url;
  }

  /** What routing says of a report of which it is sure. */
  async function classified(): Promise<DispatchClassified & { state: string; reasons: string[] }> {
    const { id } = await new CitizenClient(running.url).send(lamp, crypto.randomUUID());
    return waitFor(
      async () => {
        const { rows } = await admin.query<{ data: DispatchClassified; state: string; reasons: string[] }>(
          `select body::jsonb -> 'data' as data, state, reasons from routing.ledger l
           join routing.routed_report r on r.id = l.subject where r.id = $1 and l.type = $2`,
          [id, 'vn.dieuphoi.dispatch.classified'],
        );
        return rows[0] && { ...rows[0].data, ...rows[0] };
      },
      { what: 'the report to be routed', timeout: 30_000, every: 50 },
    );
  }

  async function classifierState(url: string): Promise<string> {
    const health = (await (await fetch(`${url}/health`)).json()) as { parts: { classifier: { detail: string } } };
    return health.parts.classifier.detail;
  }

  it('nothing is done otherwise while all are whole', async () => {
    const url = await startRouting();
    expect(await classified()).toMatchObject({ decision: 'dispatch', state: 'dispatched' });
    expect(await classifierState(url)).toBe('ready');
    expect(await metric(url, 'dieuphoi_classifier_ready')).toBe(1);
  });

  it.each([
    ['counts that are missing', counts, missing, 'The counts of words cannot be read.'],
    ['counts that are cut off', counts, cutOff, 'The counts of words are cut off or damaged.'],
    ['flags that are missing', flags, missing, 'The shipped model of flags is not there.'],
    ['flags that are cut off', flags, cutOff, 'The model is cut off or damaged.'],
    ['flags with another sum', flags, changed, 'The model is cut off or damaged.'],
    ['flags of another format', flags, ofOtherFormat, 'This is no classifier model of the format dieuphoi-linear-1.'],
  ])('routing starts with %s, leaves everything to people and says why', async (_, file, change, why) => {
    installation.damage(file, change);
    try {
      const url = await startRouting();
      const said = await classified();
      expect(said).toMatchObject({ state: 'waiting', reasons: ['unsure'] });
      // Without counts it still suggests.
      expect(said.candidates.length > 0).toBe(file === counts);
      expect(await classifierState(url)).toBe(`a person decides about everything: ${why}`);
      expect(await metric(url, 'dieuphoi_classifier_ready')).toBe(0);
    } finally {
      installation.mend(file);
    }
  });

  it.each([
    ['is missing', missing, ''],
    ['is cut off', cutOff, 'The shipped model is not used: The model is cut off or damaged.\n'],
    ['has another sum', changed, 'The shipped model is not used: The model is cut off or damaged.\n'],
    ['is of another format', ofOtherFormat, 'The shipped model is not used: This is no classifier model'],
  ])('a new installation goes on when its model of fields %s: none stands', async (_, change, words) => {
    installation.damage(fields, change);
    const url = new URL(running.product.databaseUrl);
    url.pathname = '/another';
    const deployment = installation.run('deploy', {
      DATABASE_URL: url.href,
      ROLE_PASSWORDS: JSON.stringify(running.product.secrets.rolePasswords),
      BUS: 'postgres',
      STOP_WITH_STDIN: '1',
    });
    try {
      let said = '';
      deployment.stdout!.setEncoding('utf8').on('data', (text: string) => (said += text));
      expect(await once(deployment, 'close')).toEqual([0, null]);
      expect(said).toContain(words);
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      expect((await client.query('table routing.model')).rows).toEqual([]);
      await client.end();
    } finally {
      installation.mend(fields);
    }
  });
});
