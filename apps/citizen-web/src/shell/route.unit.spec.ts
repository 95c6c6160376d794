import { describe, expect, it } from '@jest/globals';
import { readCode, routeOf, secretInFragment } from './route.js';

describe('routeOf', () => {
  it.each([
    ['/', { page: 'home' }],
    ['/gui', { page: 'send', step: 1 }],
    ['/gui/4', { page: 'send', step: 4 }],
    ['/gui/5', { page: 'not-there' }],
    ['/da-gui/1b-2', { page: 'sent', key: '1b-2' }],
    ['/cua-toi/', { page: 'mine' }],
    ['/pa/pa-7k2m-0qxd-91tb', { page: 'track', code: 'PA-7K2M-0QXD-91TB' }],
    ['/khong-co', { page: 'not-there' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });
});

describe('readCode', () => {
  it.each(['PA-7K2M-0QXD-91TB', 'pa 7k2m 0qxd 91tb', '7K2MOQXD9ITB', 'PA–7K2M–0QXD–91TB'])('reads %s', (typed) => {
    expect(readCode(typed)).toBe('PA-7K2M-0QXD-91TB');
  });

  it.each(['', 'PA-7K2M', 'PA-7K2M-0QXD-91TU', 'PA-7K2M-0QXD-91TBX'])('is no code: "%s"', (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});

it('reads a secret from a fragment only', () => {
  expect(secretInFragment('#s=Abc-_9')).toBe('Abc-_9');
  expect(secretInFragment('#content')).toBeUndefined();
});
