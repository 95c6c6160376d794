import { sweep } from '#messaging';
import { workerActor } from '#persistence';
import type { ServiceDatabase } from '../operator-databases.js';
import type { CheckResult, Finding } from './finding.js';

/** What has been stuck for longer than `grace` seconds, per service and stage; parked events are named one by one. */
export async function checkStuck(databases: readonly ServiceDatabase[], grace: number): Promise<CheckResult> {
  const findings: Finding[] = [];
  let looked = 0;
  for (const { service, database } of databases) {
    const stages = await database.run(workerActor(service), (tx) => sweep(tx, `${grace} seconds`));
    looked += stages.length;
    for (const { stage, count, since } of stages) {
      if (count === 0) continue;
      const detail = `${count} ${stage} since ${since?.toISOString() ?? ''}; see dead-letters list`;
      findings.push({ check: 'stuck', service, id: stage, detail });
    }
  }
  return { check: 'stuck', looked, findings };
}
