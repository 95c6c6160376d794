import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { decodeModel, encodeModel, shippedModelFile } from '#classifier';
import { waitFor } from '#testing';
import { importModel } from '../../apps/routing/src/learning/application/import-model.js';
import { CitizenClient } from '../../tools/client/citizen.js';
import { demoReports } from '../../tools/client/demo-reports.js';
import { eachAtOnce } from '../../tools/client/each-at-once.js';
import { nodeOptions, serviceEnvironment } from '../../tools/launcher/service-environment.js';
import { ServiceProcess } from '../../tools/launcher/service-process.js';
import { freePort } from '../../tools/servers/free-port.js';
import { services } from '../../tools/services.js';
import { metric } from '../support/metric.js';
import { buses, TestProduct } from '../support/test-product.js';

interface Classified {
  id: string;
  version: string;
  at: Date;
}

describe.each(buses)('models over %s', (bus) => {
  let product: TestProduct;
  let second: ServiceProcess;
  let admin: pg.Client;
  const logs = mkdtempSync(join(tmpdir(), 'dieuphoi-second-'));

  beforeAll(async () => {
    product = await TestProduct.start(bus);
    admin = new pg.Client({ connectionString: product.product.databaseUrl });
    await admin.connect();
    second = await secondRouting();
  }, 180_000);
  afterAll(async () => {
    await second?.stop();
    await admin?.end();
    await product?.stop();
    rmSync(logs, { recursive: true, force: true });
  }, 30_000);

  it('one that is put in force while reports flow decides about all that follow, in every copy of routing', async () => {
    const candidate = await importCandidate();
    const quantri = await product.signIn('quantri');
    const before = await quantri.get<{ version: number }>('/api/v1/models');
    const [{ version: shipped }] = await rows<{ version: string }>(
      `select version from routing.model where state = 'active'`,
    );
    const applied = await appliedByEach();

    const citizen = new CitizenClient(product.url);
    const ids: string[] = [];
    const send = async (many: number) => {
      const reports = demoReports(randomUUID()).slice(0, many);
      const sent = await eachAtOnce(reports, 4, ({ key, report }) => citizen.send(report, key));
      ids.push(...sent.map(({ id }) => id));
    };
    await send(20);
    let answered = false;
    const choice = { version: candidate, reason: 'thử trong khi phản ánh đang đến' };
    const promoting = quantri.put('/api/v1/models/standing', choice, before.version).finally(() => (answered = true));
    while (!answered) await send(4);
    await promoting;
    const [{ now: promotedAt }] = await rows<{ now: Date }>('select clock_timestamp() as now');
    await send(60);

    const classified = await waitFor(
      async () => {
        const found = await rows<Classified>(
          `select subject as id, body::jsonb -> 'data' ->> 'modelVersion' as version,
             (body::jsonb -> 'data' ->> 'classifiedAt')::timestamptz as at
           from routing.ledger where type = 'vn.dieuphoi.dispatch.classified' order by subject`,
        );
        return found.length >= ids.length ? found : undefined;
      },
      { what: 'all reports to be classified', timeout: 60_000, every: 200 },
    );
    expect(classified.map(({ id }) => id)).toEqual(ids.sort());
    const later = classified.filter(({ at }) => at >= promotedAt);
    expect(later.length).toBeGreaterThanOrEqual(60);
    expect(new Set(later.map(({ version }) => version))).toEqual(new Set([candidate]));
    expect(new Set(classified.map(({ version }) => version))).toEqual(new Set([shipped, candidate]));
    for (const [n, events] of (await appliedByEach()).entries()) expect(events).toBeGreaterThan(applied[n]!);
    expect(
      await rows('select report_id from routing.dispatch where standing group by report_id having count(*) > 1'),
    ).toEqual([]);
    await waitFor(async () => (await product.reconcile(0)).findings.length === 0, {
      what: 'reconcile to be clean',
      timeout: 60_000,
      every: 500,
    });
  }, 120_000);

  async function rows<T>(sql: string): Promise<[T, ...T[]]> {
    return (await admin.query(sql)).rows as [T, ...T[]];
  }

  /** Of another sharpness than the shipped one, which decides the same with other confidences. */
  async function importCandidate(): Promise<string> {
    const shipped = decodeModel(readFileSync(shippedModelFile('fields')));
    const routing = (await product.openDatabases()).find(({ service }) => service === 'routing')!;
    const { version } = await importModel(routing.database, encodeModel({ ...shipped, sharpness: 8 }));
    return version;
  }

  /** Events since the start, by each copy of routing. */
  function appliedByEach(): Promise<number[]> {
    return Promise.all([product.product.service('routing'), second].map(eventsApplied));
  }

  async function secondRouting(): Promise<ServiceProcess> {
    const { databaseUrl, brokers, options, secrets } = product.product;
    const port = await freePort();
    const ports = Object.fromEntries(services.map((name) => [name, port])) as Record<(typeof services)[number], number>;
    const around = { databaseUrl, brokers, kafkaPrefix: options.kafkaPrefix, secrets, ports, demo: true };
    const environment = serviceEnvironment('routing', around);
    const rest = { environment, nodeOptions: nodeOptions('routing'), background: true, logs };
    const service = new ServiceProcess({ name: 'routing', port, ...rest });
    await service.start();
    await service.ready();
    const running = async () => (await metric(service.url, 'dieuphoi_consumer_running')) === 1;
    await waitFor(running, { what: 'the second copy to take its part', timeout: 60_000, every: 100 });
    return service;
  }
});

function eventsApplied({ url }: ServiceProcess): Promise<number> {
  return metric(url, 'dieuphoi_events_applied_total');
}
