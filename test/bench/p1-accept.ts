import type { Command } from 'commander';
import { callerKey, callerSigner } from '#service-kit';
import type { ServiceName } from '../../tools/services.js';
import { demoReports } from '../../tools/client/demo-reports.js';
import type { Product } from '../../tools/launcher/product.js';
import { backlogGone } from './backlog.js';
import { type LoadResult, submitLoad, type Target } from './load.js';
import { preparePgbench, runPgbench } from './pgbench.js';
import { median, round } from './statistics.js';
import { withProduct } from './with-product.js';
import { writeResult } from './write-result.js';

interface P1Options {
  rounds: string;
  seconds: string;
  connections: string;
  only?: string;
}

interface Round {
  statement: number;
  transaction: number;
  intake: LoadResult;
  gateway: LoadResult;
}

export function addP1(program: Command): void {
  program
    .command('p1')
    .description('Accepting reports, each answered after its commit, against pgbench on the same server.')
    .option('--rounds <n>', 'alternating rounds', '5')
    .option('--seconds <n>', 'of each part of a round', '10')
    .option('--connections <n>', 'at once', '32')
    .option('--only <services>', 'run these alone, for example intake,gateway; what the others do costs nothing then')
    .action(p1);
}

async function p1(options: P1Options): Promise<void> {
  const load = { connections: Number(options.connections), seconds: Number(options.seconds) };
  const only = options.only?.split(',') as ServiceName[] | undefined;
  const rounds = await withProduct('postgres', (product) => measure(product, Number(options.rounds), load), only);
  const of = (pick: (round: Round) => number) => round(median(rounds.map(pick)), 1);
  const s = of((r) => r.statement);
  const t = of((r) => r.transaction);
  const accepting = (name: string, pick: (r: Round) => LoadResult) => ({
    what: name,
    perSecond: of((r) => pick(r).perSecond),
    'of s': round(median(rounds.map((r) => pick(r).perSecond / r.statement)), 2),
    'of t': round(median(rounds.map((r) => pick(r).perSecond / r.transaction)), 2),
    p50: of((r) => pick(r).p50),
    p95: of((r) => pick(r).p95),
    p99: of((r) => pick(r).p99),
    others: JSON.stringify(Object.assign({}, ...rounds.map((r) => pick(r).others))),
  });
  writeResult({
    name: options.only ? 'p1-alone' : 'p1',
    parameters: {
      ...load,
      rounds: rounds.length,
      bus: 'postgres',
      services: options.only ?? 'all five, with their limits',
    },
    table: [
      {
        what: 'pgbench, one statement (s)',
        perSecond: s,
        'of s': 1,
        'of t': round(s / t, 2),
        p50: '',
        p95: '',
        p99: '',
        others: '',
      },
      {
        what: 'pgbench, BEGIN … COMMIT (t)',
        perSecond: t,
        'of s': round(t / s, 2),
        'of t': 1,
        p50: '',
        p95: '',
        p99: '',
        others: '',
      },
      accepting('POST /reports at intake', (r) => r.intake),
      accepting('POST /reports through the gateway', (r) => r.gateway),
    ],
    samples: rounds,
  });
}

async function measure(
  product: Product,
  count: number,
  load: { connections: number; seconds: number },
): Promise<Round[]> {
  await preparePgbench(product.databaseUrl);
  const { intake, gateway } = await targetsOf(product);
  const reports = demoReports('p1');
  await submitLoad(intake, reports, { ...load, seconds: 2 });
  const rounds: Round[] = [];
  for (let n = 0; n < count; n++) {
    // What the services still do with the reports of the last part must not slow the next one down.
    const quiet = () => backlogGone(product);
    await quiet();
    const statement = await runPgbench(product.databaseUrl, 'statement', load);
    const atIntake = await submitLoad(intake, reports, load);
    await quiet();
    const transaction = await runPgbench(product.databaseUrl, 'transaction', load);
    const atGateway = await submitLoad(gateway, reports, load);
    rounds.push({ statement, transaction, intake: atIntake, gateway: atGateway });
    console.error(
      `round ${n + 1}: s ${round(statement)}, t ${round(transaction)}, intake ${atIntake.perSecond}, gateway ${atGateway.perSecond}`,
    );
  }
  return rounds;
}

async function targetsOf(product: Product): Promise<{ intake: Target; gateway: Target }> {
  const answer = await fetch(`${product.url}/api/v1/notice`);
  const { version: noticeVersion } = (await answer.json()) as { version: string };
  const sign = callerSigner(callerKey(product.secrets.callerMasterKey, 'intake'), 'intake');
  let token = '';
  let signedAt = 0;
  const callerToken = () => {
    // A token is good for a minute.
    if (Date.now() - signedAt > 20_000) {
      token = sign({ kind: 'citizen', id: 'anonymous', roles: [] });
      signedAt = Date.now();
    }
    return token;
  };
  return {
    intake: { url: product.service('intake').url, noticeVersion, callerToken },
    gateway: { url: product.url, noticeVersion },
  };
}
