import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../repository-root.js';

/** Where what was downloaded is kept: DIEUPHOI_CACHE, or .cache in the repository. */
function cacheFolder(): string {
  return process.env.DIEUPHOI_CACHE ?? join(repositoryRoot(), '.cache');
}

/** Why a real Kafka cannot be started here, or undefined when it can. */
export function kafkaObstacle(): string | undefined {
  const java = firstLines('java', ['-version']);
  if (java === undefined) return 'Java 17 or newer was not found: install a JDK or JRE, or set KAFKA_BROKERS.';
  const version = Number(/version "(\d+)/.exec(java)?.[1]);
  if (version < 17) return `Kafka needs Java 17 or newer, this is ${version}: install one, or set KAFKA_BROKERS.`;
  if (existsSync(folderOfJars())) return undefined;
  if (firstLines('mvn', ['-v']) !== undefined) return undefined;
  return 'Maven was not found, which fetches Apache Kafka: install Maven, or set KAFKA_BROKERS.';
}

let fetched: Promise<string> | undefined;

/** The folder with Kafka's jars, fetched by Maven the first time. The three nodes of a cluster ask at once: one fetches. */
export function kafkaJars(): Promise<string> {
  fetched ??= fetchJars().catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function fetchJars(): Promise<string> {
  const obstacle = kafkaObstacle();
  if (obstacle) throw new Error(obstacle);
  const folder = folderOfJars();
  if (existsSync(folder)) return folder;
  // Fetched aside and renamed, so that a broken download or another process at the same time leaves nothing half.
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}.`);
  const args = ['-B', '-q', '-f', pomFile(), 'dependency:copy-dependencies', `-DoutputDirectory=${aside}`];
  try {
    await promisify(execFile)('mvn', [...args, '-DincludeScope=runtime'], { timeout: 600_000 });
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(folder)) return folder;
    const output = String((error as { stdout?: string }).stdout ?? '').split('\n')[0];
    throw new Error(`Maven could not fetch Apache Kafka: ${output || String(error)}`, { cause: error });
  }
  return folder;
}

function folderOfJars(): string {
  const version = /<kafka\.version>([^<]+)</.exec(readFileSync(pomFile(), 'utf8'))?.[1];
  return join(cacheFolder(), 'kafka', `${version}`);
}

function pomFile(): string {
  return join(repositoryRoot(), 'tools', 'kafka', 'pom.xml');
}

function firstLines(command: string, args: string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', '"$0" "$@" 2>&1', command, ...args], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
