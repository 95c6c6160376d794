import { Link } from '../shell/link.js';
import { PageHeading } from '../shell/page-heading.js';
import { useWords } from '../words/language.js';

/** In place of a draft that another tab has sent. */
export function SentElsewhere({ onAnother }: { onAnother: () => void }) {
  const { home, send } = useWords();
  return (
    <>
      <PageHeading>{send.elsewhere.title}</PageHeading>
      <p role="status">{send.elsewhere.text}</p>
      <p class="row">
        <Link href="/cua-toi" class="button">
          {home.mine}
        </Link>
        <button type="button" class="secondary" onClick={onAnother}>
          {send.sent.another}
        </button>
      </p>
    </>
  );
}
