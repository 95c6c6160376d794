import { useEffect } from 'preact/hooks';
import { AboutPage } from './about/about-page.js';
import { HomePage } from './home/home-page.js';
import { MinePage } from './mine/mine-page.js';
import { SendPage } from './send/send-page.js';
import { SentPage } from './send/sent-page.js';
import { Layout } from './shell/layout.js';
import { PageHeading } from './shell/page-heading.js';
import { address, type Route, routeOf, secretInFragment } from './shell/route.js';
import { useSignal } from './store/use-signal.js';
import { TrackPage } from './track/track-page.js';
import { language, useWords } from './words/language.js';

export function App() {
  const [path = '/', fragment] = useSignal(address).split('#');
  const spoken = useSignal(language);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  return (
    <Layout>
      <Page route={routeOf(path)} secret={secretInFragment(`#${fragment ?? ''}`)} />
    </Layout>
  );
}

function Page({ route, secret }: { route: Route; secret?: string }) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'send':
      return <SendPage step={route.step} />;
    case 'sent':
      return <SentPage key={route.key} reportKey={route.key} />;
    case 'track':
      return <TrackPage key={route.code} code={route.code} secret={secret} />;
    case 'mine':
      return <MinePage />;
    case 'about':
      return <AboutPage />;
    case 'not-there':
      return <NotThere />;
  }
}

function NotThere() {
  const words = useWords();
  return <PageHeading>{words.notThere}</PageHeading>;
}
