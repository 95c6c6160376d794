import { jest } from '@jest/globals';
import { runCli } from '../../tools/cli/main.js';

interface Answered {
  status: number;
  /** On standard output and standard error. */
  words: string;
  /** The words as JSON lines. */
  lines<T>(): T[];
}

/** The operator's tool in this process. */
export async function runCliHere(...args: string[]): Promise<Answered> {
  let words = '';
  const hear = (text: unknown) => void (words += String(text));
  const spies = [
    ...(['log', 'error'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((line) => hear(`${line}\n`)),
    ),
    ...[process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => (hear(text), true)),
    ),
  ];
  try {
    const status = await runCli(args);
    return {
      status,
      words,
      lines: <T>() =>
        words
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as T),
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
