import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A layer rule: files of this layer may not import these modules. */
const layer = (files, patterns) => ({
  files,
  ignores: ['**/*.spec.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const transports = {
  group: ['kafkajs', '@nestjs/microservices/**', '**/messaging/src/kafka/**', '**/messaging/src/postgres/**'],
  message: 'Only libs/messaging knows transports.',
};
const database = {
  group: ['typeorm', '@nestjs/typeorm', 'pg', '#persistence', '**/persistence/**'],
  message: 'Only persistence knows the database.',
  allowTypeImports: false,
};
const typeorm = {
  group: ['typeorm', '@nestjs/typeorm', 'pg'],
  message: 'Only persistence folders know TypeORM.',
};
const libraryInside = {
  regex: '^(\\.\\./)+libs/',
  message: 'Enter a library by its #name (its index.ts).',
};
const otherApp = {
  regex: '^(\\.\\./)+(apps/)?(gateway|intake|routing|tracking|notification)/',
  message: 'Apps never import each other.',
};
const framework = {
  group: [
    '@nestjs/**',
    'fastify',
    'node:fs*',
    'node:http*',
    'node:net',
    '#messaging',
    '#service-kit',
    '#registry',
    '**/application/**',
    '**/http/**',
  ],
  message: 'domain is pure: time and ids come in as arguments.',
};

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', '**/generated/**', 'bench/results', 'test-results'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
    },
  },
  // Classes in constructor parameters are values: Nest reads them from the emitted metadata.
  {
    files: ['{apps,libs,tools,test}/**/*.ts'],
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  { files: ['apps/*-web/**/*.tsx', 'apps/*-web/**/*.ts'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts'],
    ignores: ['apps/*/src/config.ts', 'libs/testing/**', 'apps/*-web/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Nothing but config.ts reads the environment.' },
      ],
    },
  },
  // The layers of CONTRIBUTING.md, kept by the linter.
  layer(['apps/*/src/*/domain/**/*.ts'], [transports, database, framework, libraryInside, otherApp]),
  layer(['apps/*/src/*/application/**/*.ts'], [transports, typeorm, libraryInside, otherApp]),
  layer(['apps/*/src/*/http/**/*.ts'], [transports, typeorm, libraryInside, otherApp]),
  layer(['apps/*/src/*/messaging/**/*.ts'], [typeorm, libraryInside, otherApp]),
  layer(['apps/*/src/*/persistence/**/*.ts'], [transports, libraryInside, otherApp]),
  layer(['libs/{calendar,classifier}/src/**/*.ts'], [transports, database, framework]),
  layer(['libs/!(messaging|testing|calendar|classifier)/src/**/*.ts'], [transports]),
);
