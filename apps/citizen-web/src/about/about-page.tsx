import { references } from '../api/references.js';
import { PageHeading } from '../shell/page-heading.js';
import { useSignal } from '../store/use-signal.js';
import { useWords } from '../words/language.js';

export function AboutPage() {
  const { about } = useWords();
  const { notice } = useSignal(references);
  return (
    <>
      <PageHeading>{about.title}</PageHeading>
      {about.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {notice && (
        <section>
          <h2>{about.notice}</h2>
          <p class="as-written">{notice.text}</p>
        </section>
      )}
    </>
  );
}
