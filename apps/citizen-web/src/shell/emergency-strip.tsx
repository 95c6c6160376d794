import { useWords } from '../words/language.js';

const numbers = [
  ['113', 'police'],
  ['114', 'fire'],
  ['115', 'ambulance'],
  ['112', 'rescue'],
  ['111', 'children'],
] as const;

export function EmergencyStrip() {
  const { emergency } = useWords();
  return (
    <section class="emergency" aria-label={emergency.label}>
      <strong>{emergency.label}:</strong>
      <ul>
        {numbers.map(([number, who]) => (
          <li key={number}>
            <a href={`tel:${number}`}>
              <b>{number}</b> {emergency[who]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
