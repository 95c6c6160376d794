/** Why the product cannot start, in one sentence that says how to mend it. */
export class StartError extends Error {}

/** Another program listens on the port of a service. */
export class PortTakenError extends StartError {}

/** What an error of the system means for whoever typed the command. */
export function asStartError(error: unknown, directory: string): StartError {
  if (error instanceof StartError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|No space left on device|EDQUOT/.test(text)) {
    return new StartError(`The disk that holds ${directory} is full: free some space and start again.`);
  }
  if (/EACCES|EROFS|EPERM|ENOTDIR|EEXIST/.test(text)) {
    return new StartError(`${directory} cannot be written (${text}): choose another with DIEUPHOI_DATA_DIR.`);
  }
  return new StartError(text);
}
