import type { RuleFinding } from '#api';
import { useLanguage } from '../words/language.js';

/** What is to be said about a rule. */
export function Findings({ items }: { items: RuleFinding[] }) {
  const { language } = useLanguage();
  return (
    <ul className="small">
      {items.map(({ code, message }) => (
        <li key={code + message.en}>{message[language]}</li>
      ))}
    </ul>
  );
}
