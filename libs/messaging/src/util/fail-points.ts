/** Places between two steps at which a test may stop, kill or fail. */
export type FailPoint =
  | 'relay:before-send'
  | 'relay:before-mark'
  | 'consume:before-effect'
  | 'consume:after-effect'
  | 'consume:before-commit'
  | 'consume:before-offset';

export type FailPoints = (point: FailPoint) => void | Promise<void>;

export const noFailPoints: FailPoints = () => undefined;
