import type { ComponentChildren } from 'preact';
import { changeLanguage, language, useWords } from '../words/language.js';
import { useSignal } from '../store/use-signal.js';
import { EmergencyStrip } from './emergency-strip.js';
import { Link } from './link.js';
import { useOnline } from './use-online.js';

export function Layout({ children }: { children: ComponentChildren }) {
  const words = useWords();
  const online = useOnline();
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="top">
        <div class="top-row">
          <Link href="/" class="brand">
            <img src="/icon.svg" alt="" width="32" height="32" />
            {words.appName}
          </Link>
          <LanguageSwitch />
        </div>
        <nav aria-label={words.nav.label}>
          <Link href="/gui">{words.nav.send}</Link>
          <Link href="/cua-toi">{words.nav.mine}</Link>
          <Link href="/gioi-thieu">{words.nav.about}</Link>
        </nav>
      </header>
      <EmergencyStrip />
      <div role="status">{!online && <p class="offline">{words.offline}</p>}</div>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function LanguageSwitch() {
  const words = useWords();
  const other = useSignal(language) === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" class="plain" lang={other} onClick={() => changeLanguage(other)}>
      {words.otherLanguage}
    </button>
  );
}
