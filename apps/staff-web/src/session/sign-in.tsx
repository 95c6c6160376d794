import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Session } from '#api';
import { sessionQuery } from '../api/queries.js';
import { firstPage } from '../shell/navigation.js';
import { useWords } from '../words/language.js';
import { SignInForm } from './sign-in-form.js';

export function SignIn() {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const enter = async (session: Session) => {
    client.setQueryData(sessionQuery.queryKey, session);
    const first = firstPage(session);
    if (first && /^\/desk\/?$/.test(location.pathname)) await navigate(first);
  };
  return (
    <main className="sign-in">
      <div className="card stack">
        <h1>
          {words.product}: {words.signIn.title}
        </h1>
        <SignInForm done={enter} />
        <a href="/" className="small">
          {words.signIn.citizens}
        </a>
      </div>
    </main>
  );
}
