import { z } from 'zod';
import { typedText } from '#service-kit';

export const standingBody = z.strictObject({
  version: typedText(200).describe('of a candidate, or of a model that stood before'),
  reason: typedText(1_000).describe('why; kept with the change'),
});

export const trainingBody = z.strictObject({});
