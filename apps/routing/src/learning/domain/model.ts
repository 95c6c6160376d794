import type { Comparison } from './compare-models.js';

export const modelOrigins = ['shipped', 'trained', 'imported'] as const;
export const modelStates = ['candidate', 'active', 'retired'] as const;

/** Confidence from which on the machine may dispatch, by field. */
export type Thresholds = Readonly<Record<string, number>>;

/** A model of fields, without its bytes. */
export interface ModelRow {
  version: string;
  origin: (typeof modelOrigins)[number];
  state: (typeof modelStates)[number];
  /** Decided reports that it learned besides what ships. */
  rowsLearned: number;
  /** When the latest of them was decided. */
  rowsUntil: Date | null;
  /** With the model that stood when it was made; null when there was nothing to compare by. */
  comparison: Comparison | null;
  /** Of one that stood: those that were in force when another took its place. */
  thresholds: Thresholds | null;
  createdAt: Date;
  /** Its bytes are still there. */
  kept: boolean;
}

/** A decided report as something to learn from. */
export interface TrainingRow {
  text: string;
  fieldCode: string;
  decidedAt: Date;
}
