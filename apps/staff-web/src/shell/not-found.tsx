import { useWords } from '../words/language.js';

export function NotFound() {
  return <h1>{useWords().notThere}</h1>;
}
