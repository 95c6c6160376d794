import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import type { Session } from '#api';
import { api } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';
import { sessionQuery } from '../api/queries.js';
import { SignIn } from '../session/sign-in.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { useLanguage } from '../words/language.js';
import { Failure } from './failure.js';
import { Loading } from './loading.js';
import { navigation, type NavItem } from './navigation.js';
import { Notices } from './notices.js';
import { Said } from './said.js';

/** The frame of every page; asks who is there first. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const signedOut = session.error instanceof ApiProblem && session.error.status === 401;
  if (session.data) {
    return (
      <>
        <Frame session={session.data} />
        {signedOut && <SignInAgain session={session.data} />}
      </>
    );
  }
  if (signedOut) return <SignIn />;
  return session.isPending ? <Loading /> : <Failure error={session.error} retry={() => void session.refetch()} />;
}

function Frame({ session }: { session: Session }) {
  const { words, language, change } = useLanguage();
  const signOut = async () => {
    await api.DELETE('/api/v1/session');
    // Nothing of what was on the screen stays for whoever sits down next.
    location.assign('/desk/');
  };
  return (
    <div className="shell">
      <header>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <Link to="/" className="brand">
          <img src="/desk/icon.svg" width={28} height={28} alt="" />
          {words.product}
        </Link>
        <Notices />
        <div className="who">
          <div>{session.displayName}</div>
          <div className="quiet agency">{session.agency?.name}</div>
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => change(language === 'vi' ? 'en' : 'vi')}>
          {words.language}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => void signOut()}>
          {words.signOut}
        </Button>
      </header>
      <nav aria-label={words.nav.label}>
        {navigation(session).map((item) => (
          <NavLink key={item.key} item={item} label={words.nav[item.key]} />
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Said />
    </div>
  );
}

function NavLink({ item, label }: { item: NavItem; label: string }) {
  if (item.to !== '/cases') return <Link to={item.to}>{label}</Link>;
  return (
    <Link to="/cases" search={item.search} activeOptions={{ includeSearch: true, explicitUndefined: true }}>
      {label}
    </Link>
  );
}
