// Makes docs/openapi.json, and from it the types of libs/api, from what the routes of the services say of themselves;
// none of them is started. `--check` only says whether both are fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { built } from './bootstrap.mjs';
import { buildServerIfStale } from './build.mjs';

await buildServerIfStale();
const { wholeDocument } = await built('tools/openapi/whole-document.js');
const document = wholeDocument();
const types = await openapiTS(document, {
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  // A member with a default may be left out of a request.
  defaultNonNullable: false,
});

const generated = {
  'docs/openapi.json': `${JSON.stringify(document, undefined, 2)}\n`,
  'libs/api/src/generated/schema.ts': `/** Made by \`npm run generate\` from docs/openapi.json. Do not edit. */\n${astToString(types)}`,
};
for (const [name, content] of Object.entries(generated)) {
  const file = new URL(`../${name}`, import.meta.url);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  if (process.argv.includes('--check')) {
    console.error(`${name} is stale: run npm run generate.`);
    process.exitCode = 1;
  } else {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, content);
  }
}
