import { describe, expect, it } from '@jest/globals';

const { nodeProblem } = (await import('./node-version.mjs' as string)) as {
  nodeProblem(version: string): string | undefined;
};

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.3'])('takes %s', (version) =>
    expect(nodeProblem(version)).toBeUndefined(),
  );

  it.each(['20.18.3', '18.20.8', '8.17.0'])('says what to do with %s', (version) => {
    expect(nodeProblem(version)).toBe(
      `Điều Phối needs Node.js 20.19 or newer, this is ${version}: install a newer one from https://nodejs.org.`,
    );
  });
});
