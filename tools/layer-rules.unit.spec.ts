import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';
import { repositoryRoot } from './repository-root.js';

const eslint = new ESLint({ cwd: repositoryRoot() });

/** The rules that an import, or a line, breaks in a file. */
async function brokenBy(filePath: string, line: string): Promise<(string | null)[]> {
  const code = /^[^ ]+$/.test(line) ? `import { x } from '${line}';\nexport const y = x;\n` : `${line}\n`;
  const [result] = await eslint.lintText(code, { filePath });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const imports = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

describe('the layer rules', () => {
  it.each([
    ['apps/intake/src/reports/domain/x.ts', 'undici', imports],
    ['apps/intake/src/reports/domain/x.ts', '#persistence', imports],
    ['apps/intake/src/reports/domain/x.ts', '#service-kit', imports],
    ['apps/intake/src/reports/domain/x.ts', '../../config.js', imports],
    ['apps/intake/src/reports/domain/x.ts', '../application/x.js', imports],
    ['apps/intake/src/reports/domain/x.ts', 'export const now = Date.now();', syntax],
    ['apps/intake/src/reports/domain/x.ts', 'export const now = new Date();', syntax],
    ['apps/intake/src/reports/domain/x.ts', `export { randomUUID } from 'node:crypto';`, syntax],
    ['apps/intake/src/reports/application/x.ts', 'typeorm', imports],
    ['apps/intake/src/reports/http/x.ts', 'kafkajs', imports],
    ['apps/intake/src/reports/messaging/x.ts', 'pg', imports],
    ['apps/intake/src/reports/persistence/x.ts', 'kafkajs', imports],
    ['apps/intake/src/x.ts', '../../routing/src/x.js', imports],
    ['apps/intake/src/x.ts', '../../../libs/messaging/src/index.js', imports],
    ['apps/staff-web/src/x.tsx', '../../routing/src/x.js', imports],
    ['libs/calendar/src/x.ts', '#messaging', imports],
    ['libs/registry/src/x.ts', '../../messaging/src/index.js', imports],
    ['libs/registry/src/x.ts', '../../../apps/intake/src/x.js', imports],
  ])('refuse in %s: %s', async (file, line, rule) => {
    expect(await brokenBy(file, line)).toEqual([rule]);
  });

  it.each([
    ['apps/tracking/src/cases/domain/actions/x.ts', '../../../handling-clock/domain/x.js'],
    ['apps/tracking/src/cases/domain/actions/x.ts', '../case-state.js'],
    ['apps/intake/src/reports/domain/x.ts', '#contracts'],
    ['apps/intake/src/reports/persistence/x.ts', 'typeorm'],
    ['apps/intake/src/reports/messaging/x.ts', '@nestjs/microservices'],
  ])('allow in %s: %s', async (file, line) => {
    expect(await brokenBy(file, line)).toEqual([]);
  });
});
