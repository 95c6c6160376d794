import { jest } from '@jest/globals';
import { runCli } from '../../tools/cli/main.js';

interface Answered {
  status: number;
  /** On standard output and standard error. */
  words: string;
  /** What is on standard output, as JSON lines. */
  lines<T>(): T[];
}

/** The operator's tool in this process. */
export async function runCliHere(...args: string[]): Promise<Answered> {
  let words = '';
  let output = '';
  const hear = (text: string, stream: NodeJS.WriteStream) => {
    words += text;
    if (stream === process.stdout) output += text;
  };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((line) => hear(`${line}\n`, process.stdout)),
    jest.spyOn(console, 'error').mockImplementation((line) => hear(`${line}\n`, process.stderr)),
    ...[process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => (hear(String(text), stream), true)),
    ),
  ];
  try {
    const status = await runCli(args);
    return {
      status,
      words,
      lines: <T>() =>
        output
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as T),
    };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
