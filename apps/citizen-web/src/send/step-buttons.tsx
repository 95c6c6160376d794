import { useWords } from '../words/language.js';

export function StepButtons({ onBack, next }: { onBack: () => void; next?: string }) {
  const { send } = useWords();
  return (
    <>
      <p class="row">
        <button type="button" class="secondary" onClick={onBack}>
          {send.back}
        </button>
        <button type="submit">{next ?? send.next}</button>
      </p>
      <p class="hint">{send.saved}</p>
    </>
  );
}
