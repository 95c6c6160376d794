import { useWords } from '../words/language.js';

export function NothingChosen() {
  return <p className="card quiet">{useWords().cases.choose}</p>;
}
