import { useWords } from '../words/language.js';

export function Loading() {
  return (
    <p className="card quiet" role="status">
      {useWords().loading}
    </p>
  );
}
