import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { waitFor } from '#testing';
import { CitizenClient, type ReportToSend } from '../../tools/client/citizen.js';
import { services } from '../../tools/services.js';
import { hostileTexts } from '../support/hostile-texts.js';
import { type RunningProduct, startProduct } from '../support/start-product.js';

describe('hostile texts', () => {
  let running: RunningProduct;
  let admin: pg.Client;
  const ids: string[] = [];
  /** As they were sent and as they are stored. */
  const texts: string[] = [];
  beforeAll(async () => {
    // A line for each event that is handled.
    process.env.LOG_LEVEL = 'debug';
    running = await startProduct();
    admin = new pg.Client({ connectionString: running.product.databaseUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    delete process.env.LOG_LEVEL;
    await admin?.end();
    await running?.stop();
  }, 30_000);

  const preview = (text: string) =>
    fetch(`${running.url}/api/v1/reports/preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });

  it.each(Object.entries(hostileTexts))('of %s come to an agency or to a person', async (_, text) => {
    expect((await preview(text)).status).toBe(200);
    const report: ReportToSend = { text, location: { communeCode: '08707', address: text.slice(0, 100) } };
    const { id } = await new CitizenClient(running.url).send(report, randomUUID());
    const routed = await waitFor(
      async () => {
        const { rows } = await admin.query<{ state: string; text: string }>(
          'select state, text from routing.routed_report where id = $1',
          [id],
        );
        return rows[0];
      },
      { what: 'the report to be routed', every: 20 },
    );
    expect(['waiting', 'dispatched']).toContain(routed.state);
    ids.push(id);
    texts.push(text, routed.text);
  });

  it('that are empty are refused', async () => {
    for (const text of ['', ' \u200b\n', '\u0000']) expect((await preview(text)).status).toBe(400);
  });

  it('stand in no log, though each report does', async () => {
    const { logs } = running.product.data;
    const read = () => readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'));
    await waitFor(() => ids.every((id) => read().some((log) => log.includes(id))), {
      what: 'each report to be logged',
    });
    expect(readdirSync(logs)).toHaveLength(services.length);
    const logged = read().join('\n');
    const begins = (text: string) => [text, JSON.stringify(text).slice(1)].map((written) => written.slice(0, 12));
    // One letter stands everywhere.
    const telling = texts.filter((text) => text.length > 1);
    expect(telling.filter((text) => begins(text).some((begin) => logged.includes(begin)))).toEqual([]);
  });
});
