import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '#api';
import { Dialog } from '../shell/dialog.js';
import { useWords } from '../words/language.js';
import { SignInForm } from './sign-in-form.js';

/** In front of a page whose session has ended; what was typed there stays, for the same person. */
export function SignInAgain({ session }: { session: Session }) {
  const words = useWords();
  const client = useQueryClient();
  const leave = () => location.assign('/desk/');
  const goOn = (again: Session) => {
    if (again.username !== session.username) return leave();
    return client.invalidateQueries();
  };
  return (
    <Dialog title={words.signIn.again} close={leave}>
      <p className="small">{words.signIn.ended}</p>
      <SignInForm username={session.username} done={goOn} />
    </Dialog>
  );
}
