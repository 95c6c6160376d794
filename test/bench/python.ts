import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../tools/repository-root.js';

const packages = ['scikit-learn==1.7.2', 'shapely==2.1.2'];

/**
 * What a script beside this file says about a question, both as JSON: what others are compared with. Undefined where there is
 * no Python 3 or its packages cannot be had.
 */
export function askPython<Answer>(script: string, question: unknown): Answer | undefined {
  const python = environment();
  if (!python) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-python-'));
  try {
    const file = join(folder, 'question.json');
    writeFileSync(file, JSON.stringify(question));
    const { status, stdout, stderr } = spawnSync(python, [join(repositoryRoot(), 'test', 'bench', script), file], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
      maxBuffer: 100_000_000,
    });
    if (status !== 0) throw new Error(stderr.slice(-2_000));
    return JSON.parse(stdout) as Answer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A virtual environment of its own, made once. */
function environment(): string | undefined {
  const folder = join(repositoryRoot(), 'node_modules', '.cache', 'bench-python');
  const python = join(folder, 'bin', 'python');
  const ready = () => spawnSync(python, ['-c', 'import sklearn, shapely'], { stdio: 'ignore' }).status === 0;
  if (existsSync(python) && ready()) return python;
  rmSync(folder, { recursive: true, force: true });
  spawnSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
  spawnSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: 'ignore' });
  if (ready()) return python;
  rmSync(folder, { recursive: true, force: true });
  return undefined;
}
