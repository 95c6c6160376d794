import { z } from 'zod';
import { instantSchema as instant } from '#service-kit';

export const askedAnswer = z.object({ requestId: z.string(), requestedAt: instant });
export const supplementAnswer = z.object({ supplementNo: z.int(), supplementedAt: instant });
export const ratingAnswer = z.object({ score: z.int(), ratedAt: instant });
export const supportAnswer = z.object({ supports: z.int(), supportedAt: instant });

type Answer<T extends z.ZodType> = Promise<z.output<T>>;
export type Asked = Answer<typeof askedAnswer>;
export type Supplemented = Answer<typeof supplementAnswer>;
export type Rated = Answer<typeof ratingAnswer>;
export type Supported = Answer<typeof supportAnswer>;
