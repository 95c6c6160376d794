/** Plain Node of any age. */

/** Why this Node will not do, in one sentence; undefined when it will. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Điều Phối needs Node.js 20.19 or newer, this is ${version}: install a newer one from https://nodejs.org.`;
}
