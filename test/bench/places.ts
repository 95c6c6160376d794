import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { pseudoRandom } from '#classifier';
import { type BoundaryGeometry, BoundaryIndex, findPlaceInText, readBoundaries } from '#places';
import { loadDevReports, loadSeeds } from '../../seeds/load.js';
import { repositoryRoot } from '../../tools/repository-root.js';
import { askPython } from './python.js';
import { round } from './statistics.js';
import { writeResult } from './write-result.js';

const points = 10_000;
const rounds = 40;

export function addPlaces(program: Command): void {
  program
    .command('places')
    .description('Points to places by borders, and texts to places by names; GEOS beside it where Python is.')
    .option(
      '--boundaries <file>',
      'GeoJSON of the communes',
      join(repositoryRoot(), '..', 'shared', 'data', 'boundaries', 'communes-2025.geojson'),
    )
    .action(bench);
}

function bench({ boundaries: file }: { boundaries: string }): void {
  if (!existsSync(file)) throw new Error(`${file} was not found: name a file with --boundaries.`);
  const boundaries = readBoundaries(readFileSync(file, 'utf8'));
  const asked = randomPoints(boundaries);
  const started = performance.now();
  const index = new BoundaryIndex(boundaries);
  const ready = performance.now() - started;
  const ours = perSecond(asked, ([lng, lat]) => index.at(lat, lng));
  const answers = asked.map(([lng, lat]) => index.at(lat, lng));
  const inside = answers.filter((answer) => answer?.metres === 0).length;
  const near = answers.filter((answer) => answer && answer.metres > 0).length;
  const theirs = askPython<{ answers: string[][]; perSecond: number }>('places_by_geos.py', {
    places: boundaries,
    points: asked,
  });
  if (!theirs) console.log('Python 3 or shapely could not be had: the comparison is left out.');
  const same = theirs?.answers.filter((codes, n) =>
    answers[n]?.metres === 0 ? codes.includes(answers[n].code) : codes.length === 0,
  ).length;
  const { places } = loadSeeds();
  const texts = loadDevReports().map(({ text }) => `${text} ở phường Liên Bảo cũ`);
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byText = perSecond(texts, (text) => findPlaceInText(byCode, text));
  const table = [
    { what: 'points to places, per second and core', value: round(ours) },
    { what: `of ${points} points in a border`, value: inside },
    { what: 'in none, but within 200 m of one', value: near },
    { what: 'the same answer as GEOS', value: same },
    { what: 'GEOS with a tree, in one call, per second', value: theirs && round(theirs.perSecond) },
    { what: 'index ready, ms', value: round(ready, 1) },
    { what: 'texts to places, per second and core', value: round(byText) },
  ];
  writeResult({ name: 'places', parameters: { points, rounds }, table, samples: table });
}

/** Where the communes are and somewhat around. */
function randomPoints(boundaries: readonly BoundaryGeometry[]): [number, number][] {
  const all = boundaries.flatMap(({ rings }) => rings.flat());
  const [west, east] = [0, 1].map((n) => extreme(all, 0, n));
  const [south, north] = [0, 1].map((n) => extreme(all, 1, n));
  const random = pseudoRandom(9);
  return Array.from({ length: points }, () => [
    west! + (east! - west!) * random(),
    south! + (north! - south!) * random(),
  ]);
}

function extreme(all: readonly [number, number][], axis: 0 | 1, which: number): number {
  return all.reduce(
    (found, point) => (which === 0 ? Math.min : Math.max)(found, point[axis]),
    which === 0 ? 999 : -999,
  );
}

function perSecond<T>(asked: readonly T[], ask: (one: T) => unknown): number {
  for (let n = 0; n < 3; n++) asked.forEach(ask);
  const started = process.cpuUsage();
  for (let n = 0; n < rounds; n++) asked.forEach(ask);
  const { user, system } = process.cpuUsage(started);
  return (asked.length * rounds * 1e6) / (user + system);
}
