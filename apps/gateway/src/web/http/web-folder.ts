import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from './content-type.js';
import { WebFile } from './web-file.js';

/** The built files of one web app, in memory: what is not in the folder cannot be asked for, whatever the path says. */
export class WebFolder {
  private files: ReadonlyMap<string, WebFile> = new Map();
  private builtAt = 0;

  constructor(private readonly folder: string) {}

  /** @param path decoded, without the app's prefix and without a slash in front */
  find(path: string): WebFile | undefined {
    this.loadIfNewer();
    return this.files.get(path);
  }

  private loadIfNewer(): void {
    const index = join(this.folder, 'index.html');
    const builtAt = existsSync(index) ? statSync(index).mtimeMs : 0;
    if (builtAt === this.builtAt) return;
    this.files = builtAt === 0 ? new Map() : readFolder(this.folder);
    this.builtAt = builtAt;
  }
}

function readFolder(folder: string): Map<string, WebFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      const body = readFileSync(file);
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return [path, new WebFile(body, contentTypeOf(path), etag, cachingOf(path))] as const;
    }),
  );
}

/** Vite puts a hash into the names below assets/. */
function cachingOf(path: string): string {
  if (path.startsWith('assets/')) return 'public, max-age=31536000, immutable';
  return /\.(html|js|json|webmanifest)$/.test(path) ? 'no-cache' : 'public, max-age=3600';
}
