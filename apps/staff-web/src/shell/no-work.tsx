import { useWords } from '../words/language.js';

export function NoWork() {
  return <p className="card">{useWords().noWork}</p>;
}
