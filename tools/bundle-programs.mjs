// Each service, the training of models and the deploy step, each as one program in dist/programs, from what swc compiled: loading a thousand small files took three
// quarters of a service's start.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const apps = join(root, 'dist', 'apps');
const services = readdirSync(apps)
  .map((name) => [name, join(apps, name, 'src', 'main.js')])
  .filter(([, main]) => existsSync(main));
const programs = [
  ...services,
  ['train-model', join(apps, 'routing', 'src', 'train-model.js')],
  ['deploy', join(root, 'dist', 'tools', 'deploy', 'main.js')],
];

/** Of TypeORM and Nest, which ask for a package only when it is used: nothing that this product has. */
const optional = [
  /^@nestjs\/(websockets|platform-express|mongoose|typeorm)/,
  /^class-(transformer|validator)/,
  /^@grpc\//,
  /^@fastify\/(view|multipart)$/,
  /^(mqtt|nats|@nats-io\/.*|ioredis|redis|amqplib|amqp-connection-manager|cassandra-driver)$/,
  /^(mysql2?|mssql|oracledb|mongodb|better-sqlite3|sqlite3|sql\.js|expo-sqlite|hdb-pool|pg-native|pg-query-stream)$/,
  /^(@sap|@google-cloud)\//,
  /^(react-native.*|typeorm-aurora-data-api-driver)$/,
];
/** Holds a compiled library that it looks for beside itself. */
const native = [/^@node-rs\//];

const out = join(root, 'dist', 'programs');
rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(programs),
  platform: 'node',
  external: [...optional, ...native],
  onLog(level, log) {
    // What is left would be missing when it is used: better now than then.
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
  },
});
await bundle.write({
  dir: out,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // Nest and the OpenAPI document name things after their classes.
  keepNames: true,
});
