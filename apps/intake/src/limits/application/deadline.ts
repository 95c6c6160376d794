import type { Deadline } from '#service-kit';
import { busy } from './limit-problems.js';

/** A database that is frozen rather than gone answers nothing for long; the caller hears it within 3 s. */
export const deadline: Deadline = { milliseconds: 2_500, problem: busy };
