import { type Classification, loadClassifier } from '#classifier';
import { workerActor } from '#persistence';
import { RegistryCopy } from '#registry';
import { nothingSaid } from '#service-kit';
import { loadStandingModel } from '../../../apps/routing/src/learning/application/load-model-of.js';
import { seededRegistry } from '../../../seeds/seeded-registry.js';
import { demoOf } from '../../launcher/start-options.js';
import { isInstalled, withDatabases } from '../operator-databases.js';

/** Of whom it is asked where a report goes. */
export interface Asked {
  registry: RegistryCopy;
  classify: (text: string) => Classification;
  automaticEverywhere: boolean;
  /** Says which registry and model that is. */
  sentence: string;
}

/** The installation as it stands at this moment; the seeds and the shipped model where there is none yet. */
export async function findAsked(): Promise<Asked> {
  return (await askInstallation()) ?? askSeeds();
}

async function askInstallation(): Promise<Asked | undefined> {
  if (!isInstalled(process.env)) return undefined;
  return withDatabases(async (databases) => {
    const routing = databases.find(({ service }) => service === 'routing')?.database;
    return routing?.read(workerActor('routing'), async (tx) => {
      const registry = new RegistryCopy();
      await registry.load(tx);
      // The first start was interrupted before it brought the seeds.
      if (registry.fields.size === 0) return undefined;
      const { classifier, problem } = await loadStandingModel(tx);
      const model = classifier ? `its model ${classifier.version}` : `no model, so that a person decides (${problem})`;
      return {
        registry,
        classify: (text) => classifier?.classify(text) ?? nothingSaid,
        automaticEverywhere: demoOf(process.env),
        sentence: `Asked: the registry of the installation and ${model}.`,
      };
    });
  });
}

function askSeeds(): Asked {
  const classifier = loadClassifier();
  return {
    registry: seededRegistry(),
    classify: (text) => classifier.classify(text),
    automaticEverywhere: true,
    sentence: `Asked: the seeds and the shipped model ${classifier.version}, as there is no installation.`,
  };
}
