/**
 * Document counts per class and the few numbers that turn them into a confidence. As a file: one line of JSON, then a line
 * per term, `term<TAB>class:count class:count …` with the class as its position.
 */
export interface Model {
  version: string;
  classes: string[];
  /** Number of documents per class. */
  documents: number[];
  /** Pseudo-documents with the overall frequency of a term, added to each class. */
  smoothing: number;
  /** Power of the share of a class among the documents. */
  priorPower: number;
  /** Softmax temperature of a text of n known terms: `temperature * n ** lengthPower`. */
  temperature: number;
  lengthPower: number;
  /** Term to counts, in the order of `classes`. */
  terms: Map<string, number[]>;
}

export function formatModel(model: Model): string {
  const { terms, ...head } = model;
  const lines = [...terms].map(([term, counts]) => {
    const cells = counts.flatMap((count, index) => (count > 0 ? [`${index}:${count}`] : []));
    return `${term}\t${cells.join(' ')}`;
  });
  return [JSON.stringify(head), ...lines, ''].join('\n');
}

/** @throws Error when the text is not a model */
export function parseModel(text: string): Model {
  const [first = '', ...lines] = text.split('\n');
  const head = parseHead(first);
  const terms = new Map<string, number[]>();
  for (const line of lines) {
    const tab = line.indexOf('\t');
    if (tab < 1) continue;
    const counts = new Array<number>(head.classes.length).fill(0);
    for (const cell of line.slice(tab + 1).split(' ')) {
      const colon = cell.indexOf(':');
      counts[Number(cell.slice(0, colon))] = Number(cell.slice(colon + 1));
    }
    terms.set(line.slice(0, tab), counts);
  }
  return { ...head, terms };
}

function parseHead(line: string): Omit<Model, 'terms'> {
  try {
    const head = JSON.parse(line) as Omit<Model, 'terms'>;
    if (Array.isArray(head.classes) && head.classes.length === head.documents.length) return head;
  } catch {
    // Said below in words.
  }
  throw new Error('This is not a classifier model: its first line must be JSON with classes and documents.');
}
