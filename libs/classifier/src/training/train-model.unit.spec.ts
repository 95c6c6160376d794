import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atThreshold,
  bestSharpness,
  crossValidate,
  decodeModel,
  encodeModel,
  type Example,
  figuresOf,
  TextClassifier,
  trainModel,
  type TrainSettings,
} from '#classifier';
import { readSyllables } from '#text';
import { MarkRestorer } from '../fields/mark-restorer.js';
import { unitsOf } from '../fields/units.js';
import { vectorOf } from './vocabulary.js';

const settings: TrainSettings = {
  version: 'test',
  withoutNames: false,
  fewestTexts: 1,
  fewestTextsOfGram: 1,
  cost: 1,
  passes: 20,
  alsoUnmarked: true,
  sharpness: 2,
};

const examples: Example[] = [
  ...['Đèn đường hỏng', 'Bóng đèn không sáng', 'Cột đèn trước nhà tắt', 'đèn chiếu sáng ngõ tối om'],
  ...['Thay giúp bóng đèn', 'Đường tối, đèn hư'],
]
  .map((text) => ({ text, labels: ['den'] }))
  .concat(
    [
      ...['Rác chất đống', 'Bãi rác bốc mùi hôi', 'Xe rác không vào ngõ', 'đổ rác bừa bãi ra sông'],
      ...['Rác thải ba ngày chưa dọn', 'Mùi hôi của rác'],
    ].map((text) => ({ text, labels: ['rac'] })),
  );
const model = trainModel(examples, settings);
const classifier = new TextClassifier(model);
const best = (text: string) => classifier.candidatesOf(text)[0]?.code;

describe('a trained model', () => {
  it.each([
    ['Đèn ngoài ngõ không sáng', 'den'],
    ['den ngoai ngo khong sang', 'den'],
    ['RÁC Ở NGÕ', 'rac'],
    ['ráccc hôi', 'rac'],
  ])('says of "%s": %s', (text, label) => {
    expect(best(text)).toBe(label);
  });

  it('learns of an example only the classes that it is for', () => {
    const trap = { text: 'Rác hôi', labels: [] };
    const scoreOfRubbish = (all: Example[]) => {
      const { classes, ...trained } = trainModel(all, settings);
      return new TextClassifier({ classes, ...trained }).scoresOf(trap.text)[classes.indexOf('rac')]!;
    };
    const taught = scoreOfRubbish([...examples, trap]);
    expect(scoreOfRubbish([...examples, { ...trap, only: ['den'] }])).toBeGreaterThan(taught + 0.2);
  });

  it('is the same after it was written and read', () => {
    const again = new TextClassifier(decodeModel(encodeModel(model)));
    for (const { text } of examples) {
      expect(again.candidatesOf(text)[0]!.code).toBe(best(text));
      expect([...again.scoresOf(text)].map((score) => Math.round(score * 50))).toEqual(
        [...classifier.scoresOf(text)].map((score) => Math.round(score * 50)),
      );
    }
  });

  it('is the same each time', () => {
    expect(encodeModel(trainModel(examples, settings)).equals(encodeModel(model))).toBe(true);
  });

  it('puts marks back by what was counted elsewhere, too, and believes nothing else of it', () => {
    const of = new Map([...['mất', 'điện', 'mất điện'].map((word) => [word, 50] as const), ['mật', 5]]);
    const helped = decodeModel(encodeModel(trainModel(examples, { ...settings, words: { documents: 100, of } })));
    const restored = (by: typeof model) =>
      new MarkRestorer(by).restore(readSyllables('mat dien')).map(({ value }) => value);
    expect(restored(helped)).toEqual(['mất', 'điện']);
    expect(restored(model)).toEqual(['mat', 'dien']);
    const row = helped.terms.get('mất điện')!;
    expect([...helped.weights.subarray(row * 2, row * 2 + 2)]).toEqual([0, 0]);
  });

  it('names the words that made its answer, as they stood in the text', () => {
    const { why } = classifier.guess('Kính gửi, BÓNG ĐÈN trước cổng hỏng');
    expect(why[0]!.word).toBe('ĐÈN');
  });

  it.each([
    ['Đèn đường hỏng', 2, 0],
    ['den duong hong', 2, 0],
    ['hỏng đường đèn', 2, 2],
    ['Đèn đường hỏng. Sao Mộc có vệ tinh', 7, 5],
    ['Đèn', 0, 0],
    ['', 0, 0],
  ])('knows how many pairs of "%s" are new to it', (text, pairs, unknownPairs) => {
    expect(classifier.guess(text)).toMatchObject({ pairs, unknownPairs });
  });

  it('answers any text, with confidences of all classes that add up to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const sum = classifier.candidatesOf(text).reduce((total, { confidence }) => total + confidence, 0);
        expect(sum).toBeCloseTo(1, 2);
      }),
    );
  });

  it('scores a text as it learned it', () => {
    const words = fc.array(fc.constantFrom('đèn', 'den', 'rác', 'Rác', 'hôi', 'ở', 'xyz', 'ngõ.', '12/3'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const { rows, values } = vectorOf(unitsOf(text, model, new MarkRestorer(model)), model);
        const scores = [...model.bias];
        rows.forEach((row, i) => {
          for (let index = 0; index < scores.length; index++) {
            scores[index]! += (values[i]! / model.rarity[row]!) * model.weights[row * scores.length + index]!;
          }
        });
        classifier.scoresOf(text).forEach((score, index) => expect(score).toBeCloseTo(scores[index]!, 4));
      }),
    );
  });

  it('forgets invented words instead of filling the memory with them', () => {
    const flood = Array.from({ length: 200_000 }, (_, n) => `x${n.toString(36)}`);
    for (let at = 0; at < flood.length; at += 500) classifier.scoresOf(flood.slice(at, at + 500).join(' '));
    expect(best('Rác bốc mùi')).toBe('rac');
  });
});

describe('the figures of a model', () => {
  const judged = crossValidate(examples, settings, { folds: 4 });

  it('come of texts that it has not seen', () => {
    expect(figuresOf(judged, 1)).toMatchObject({ texts: examples.length, amongThree: 1 });
    expect(figuresOf(judged, 1).first).toBeGreaterThan(0.7);
  });

  it('are as sure as they are right', () => {
    const said = (right: number) => ({ scores: Float64Array.from([1, 0]), right: [right] });
    const threeOfFour = [said(0), said(0), said(0), said(1)];
    const sharpness = bestSharpness(threeOfFour);
    expect(1 / (1 + Math.exp(-sharpness))).toBeCloseTo(0.75, 2);
    expect(figuresOf(threeOfFour, sharpness).calibrationError).toBeLessThan(0.01);
    expect(atThreshold(threeOfFour, sharpness, 0.7)).toEqual({ coverage: 1, precision: 0.75 });
    expect(atThreshold(threeOfFour, sharpness, 0.8)).toEqual({ coverage: 0, precision: 1 });
  });
});
