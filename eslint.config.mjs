import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What files of a layer may not import. Of several rules for a file the last one counts, so that each names all. */
const layer = (files, ...patterns) => ({
  files,
  ignores: ['**/*.spec.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
/** Modules by their names, and what is below them. A `group` would take a name that begins with # for a comment. */
const modules = (names, message) => ({ regex: `^(${names.join('|')})(/|$)`, message });

const services = '(gateway|intake|routing|tracking|notification)';
const transports = modules(['kafkajs', '@nestjs/microservices'], 'Only messaging knows transports.');
const transportInside = {
  regex: '/messaging/src/(kafka|postgres)/',
  message: 'Only libs/messaging knows transports.',
};
const typeorm = modules(['typeorm', '@nestjs/typeorm', 'pg'], 'Only persistence knows TypeORM.');
const libraryInside = { regex: '^(\\.\\./)+libs/', message: 'Enter a library by its #name (its index.ts).' };
const otherLibrary = {
  regex: '^(\\.\\./)+[a-z-]+/src/',
  message: 'Enter another library by its #name (its index.ts).',
};
const otherApp = {
  regex: `^(\\.\\./)+(apps/)?(${services}|citizen-web|staff-web)/`,
  message: 'Apps never import each other.',
};
const anyApp = { regex: '^(\\.\\./)+apps/', message: 'A library knows no app.' };
const outward = {
  regex: '/(application|http|messaging|persistence)/',
  message: 'domain knows no layer around it.',
};
const notPure = {
  regex: '^(?!\\.{1,2}/|#contracts$|#calendar$|#classifier$|#duplicates$|#places$|#text$|node:crypto$)',
  message: 'domain is pure: it imports itself and the types of contracts.',
};
const notPureLibrary = {
  regex: '^(?!\\.{1,2}/|#contracts$|#calendar$|#places$|#text$|node:(crypto|fs|path|url)$)',
  message: 'This library is pure: no framework, no network, no database.',
};
const notOwn = {
  regex: '^(\\.\\./){2,}(?!\\.\\./|[a-z-]+/domain/)',
  message: 'domain imports nothing but domain.',
};

const request = {
  regex: '/http/',
  allowTypeImports: true,
  message: 'application knows no HTTP but the type of a body that was checked.',
};

/** What would get past the rules for imports. */
const hiddenImport = {
  selector: 'ImportExpression',
  message: 'Imports stand at the top of a file, where the rules of the layers see them.',
};

/** Time, ids and chance come in as arguments, and nothing goes out. */
const pure = (files) => ({
  files,
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-globals': ['error', 'fetch', 'crypto', 'setTimeout', 'setInterval'],
    'no-restricted-syntax': [
      'error',
      hiddenImport,
      ...[
        "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        "CallExpression[callee.object.name='performance'][callee.property.name='now']",
        "CallExpression[callee.object.name='Math'][callee.property.name='random']",
        "NewExpression[callee.name='Date'][arguments.length=0]",
        'ImportSpecifier[imported.name=/^random/], ExportSpecifier[local.name=/^random/]',
        'CallExpression[callee.property.name=/^random(UUID|Bytes|Int)$/]',
      ].map((selector) => ({ selector, message: 'Time, ids and chance come in as arguments.' })),
    ],
  },
});

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
      'no-restricted-syntax': [
        'error',
        hiddenImport,
        {
          selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
          message: 'process is a global, whose environment nothing but config.ts reads.',
        },
      ],
    },
  },
  // The layers of CONTRIBUTING.md, kept by the linter.
  layer(['apps/*/src/**/*.ts'], transports, transportInside, typeorm, libraryInside, otherApp),
  layer(['apps/*/src/*/application/**/*.ts'], transports, transportInside, typeorm, libraryInside, otherApp, request),
  layer(['apps/*/migrations/**/*.ts'], transports, transportInside, libraryInside, otherApp),
  layer(['apps/*/src/*/messaging/**/*.ts'], transportInside, typeorm, libraryInside, otherApp),
  layer(['apps/*/src/*/persistence/**/*.ts'], transports, transportInside, libraryInside, otherApp),
  layer(['apps/*/src/*/domain/**/*.ts'], notPure, notOwn, outward, otherApp),
  layer(['apps/*-web/src/**/*.{ts,tsx}'], transports, typeorm, libraryInside, otherApp),
  layer(['libs/*/src/**/*.ts'], transports, typeorm, otherLibrary, anyApp),
  layer(['libs/{messaging,persistence,testing}/src/**/*.ts'], otherLibrary, anyApp),
  layer(['libs/*/src/messaging/**/*.ts'], typeorm, otherLibrary, anyApp),
  layer(['libs/{calendar,classifier,duplicates,places,text}/src/**/*.ts'], notPureLibrary, otherLibrary, anyApp),
  pure(['apps/*/src/*/domain/**/*.ts', 'libs/{calendar,classifier,duplicates,places,text}/src/**/*.ts']),
);
