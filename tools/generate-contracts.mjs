// Makes libs/contracts/src/generated and asyncapi.yaml from the JSON Schemas. `--check` only says whether they are
// fresh; `--publish` also freezes schemas and examples as published: schemas are then only added to, examples never changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { built } from './bootstrap.mjs';
import { buildServerIfStale } from './build.mjs';
import { asyncApi } from './contracts/async-api.mjs';

const folder = new URL('../libs/contracts/', import.meta.url);
const schemas = new URL('schemas/', folder);
const names = readdirSync(schemas).sort();
const read = (name) => JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));

/** `report.submitted.v1.json` → its event type, schema and TypeScript name. */
const events = names
  .filter((name) => !/^(common|envelope)\./.test(name))
  .map((name) => {
    const [, group, verb] = /^([a-z]+)\.([a-z-]+)\.v1\.json$/.exec(name);
    const title = [group, ...verb.split('-')].map((part) => part[0].toUpperCase() + part.slice(1)).join('');
    return { name, type: `vn.dieuphoi.${group}.${verb}`, title, schema: read(name) };
  });

const common = read('common.v1.json');
const bundle = {
  title: 'EventDataByType',
  type: 'object',
  additionalProperties: false,
  required: events.map(({ type }) => type),
  properties: Object.fromEntries(events.map(({ type, title }) => [type, { $ref: `#/$defs/${title}` }])),
  $defs: {
    ...local(common.$defs),
    ...Object.fromEntries(
      events.map(({ title, schema }) => [title, { ...local(schema), title, $id: undefined, $schema: undefined }]),
    ),
  },
};

/** References into common.v1.json become references into the bundle. */
function local(part) {
  return JSON.parse(JSON.stringify(part).replaceAll('common.v1.json#/$defs/', '#/$defs/'));
}

const types = await compile(bundle, 'EventDataByType', {
  additionalProperties: false,
  bannerComment: '/** Made by `npm run generate` from libs/contracts/schemas. Do not edit. */',
  style: { singleQuote: true, printWidth: 120 },
});
const values = `/** Made by \`npm run generate\` from libs/contracts/schemas. Do not edit. */
export const schemaDocuments: Record<string, object> = ${JSON.stringify(
  Object.fromEntries(names.map((name) => [name, read(name)])),
  undefined,
  1,
)};

export const schemaOfType = ${JSON.stringify(
  Object.fromEntries(events.map(({ type, name }) => [type, name])),
  undefined,
  2,
)} as const;
`;

/** What a type may be, as values: `outcome` → `outcomes`. */
const lists = Object.entries(common.$defs)
  .filter(([, definition]) => definition.enum)
  .map(([name, { enum: values }]) => {
    const plural = name.replace(/y$/, 'ie') + 's';
    return `export const ${plural} = [${values.map((value) => `'${value}'`).join(', ')}] as const;\n`;
  });

const generated = {
  'src/generated/event-data.ts': types,
  'src/generated/lists.ts': `/** Made by \`npm run generate\` from libs/contracts/schemas. Do not edit. */\n${lists.join('')}`,
  'src/generated/schemas.ts': values,
  'asyncapi.yaml': asyncApi(events),
};
mkdirSync(new URL('src/generated/', folder), { recursive: true });
if (process.argv.includes('--check')) {
  for (const [name, content] of Object.entries(generated)) {
    if (existsSync(new URL(name, folder)) && readFileSync(new URL(name, folder), 'utf8') === content) continue;
    console.error(`libs/contracts/${name} is stale: run npm run generate.`);
    process.exitCode = 1;
  }
} else {
  for (const [name, content] of Object.entries(generated)) writeFileSync(new URL(name, folder), content);
}
const examplesFile = new URL('published-examples.json', folder);
const examples = Object.fromEntries(
  readdirSync(new URL('examples/', folder))
    .sort()
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(new URL(`examples/${name}`, folder)))
        .digest('hex'),
    ]),
);
const publishableExamples = `${JSON.stringify(examples, undefined, 2)}\n`;
const publishedFile = new URL('published.json', folder);
const publishable = `${JSON.stringify(Object.fromEntries(names.map((name) => [name, read(name)])), undefined, 1)}\n`;
if (process.argv.includes('--publish')) {
  await buildServerIfStale();
  const { breakingChanges } = await built('libs/contracts/src/breaking-changes.js');
  const frozen = JSON.parse(readFileSync(examplesFile, 'utf8'));
  const breaking = [
    ...breakingChanges(JSON.parse(readFileSync(publishedFile, 'utf8')), JSON.parse(publishable)),
    ...Object.keys(frozen)
      .filter((name) => examples[name] !== frozen[name])
      .map((name) => `examples/${name} was published: leave it as it is and add another.`),
  ];
  if (breaking.length > 0) {
    console.error(`Within a major version schemas are only added to:\n${breaking.join('\n')}`);
    process.exitCode = 1;
  } else {
    writeFileSync(publishedFile, publishable);
    writeFileSync(examplesFile, publishableExamples);
  }
} else if (process.argv.includes('--check')) {
  const isPublished =
    readFileSync(publishedFile, 'utf8') === publishable && readFileSync(examplesFile, 'utf8') === publishableExamples;
  if (!isPublished) {
    console.error('What was published is not what is here: run node tools/generate-contracts.mjs --publish.');
    process.exitCode = 1;
  }
}
