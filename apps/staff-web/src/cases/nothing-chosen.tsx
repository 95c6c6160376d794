import { useWords } from '../words/language.js';

export function NothingChosen() {
  return <p className="card quiet only-wide">{useWords().cases.choose}</p>;
}
