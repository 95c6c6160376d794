import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../tools/repository-root.js';

const packages = ['scikit-learn==1.7.2'];

export interface FoldedExample {
  text: string;
  label: string;
  fold: number;
}

/** What scikit-learn reaches on these folds; a sentence where there is no Python or no package. */
export function askScikit(examples: readonly FoldedExample[]): { accuracy: number; perSecond: number } | string {
  const python = environment();
  if (!existsSync(python)) return 'Python 3 or scikit-learn could not be had: the comparison is left out.';
  const folder = mkdtempSync(join(tmpdir(), 'dieuphoi-scikit-'));
  try {
    const file = join(folder, 'examples.json');
    writeFileSync(file, JSON.stringify(examples));
    const script = join(repositoryRoot(), 'test', 'bench', 'scikit.py');
    const { status, stdout, stderr } = spawnSync(python, [script, file], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    });
    if (status !== 0) throw new Error(stderr.slice(-2_000));
    return JSON.parse(stdout) as { accuracy: number; perSecond: number };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A virtual environment of its own, made once. */
function environment(): string {
  const folder = join(repositoryRoot(), 'node_modules', '.cache', 'scikit');
  const python = join(folder, 'bin', 'python');
  const ready = () => spawnSync(python, ['-c', 'import sklearn'], { stdio: 'ignore' }).status === 0;
  if (existsSync(python) && ready()) return python;
  rmSync(folder, { recursive: true, force: true });
  spawnSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
  spawnSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { stdio: 'ignore' });
  if (!ready()) rmSync(folder, { recursive: true, force: true });
  return python;
}
