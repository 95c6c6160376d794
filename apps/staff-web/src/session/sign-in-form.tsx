import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Session } from '#api';
import { answerOf, api } from '../api/client.js';
import { Form } from '../shell/form.js';
import { useWords } from '../words/language.js';

interface Credentials {
  username: string;
  password: string;
}

export function SignInForm({ username, done }: { username?: string; done: (session: Session) => unknown }) {
  const words = useWords();
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => answerOf(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: done,
  });
  const submit = (form: HTMLFormElement) => {
    const typed = new FormData(form);
    signIn.mutate({ username: String(typed.get('username')), password: String(typed.get('password')) });
  };
  return (
    <Form submit={submit} action={words.signIn.submit} sending={signIn.isPending} error={signIn.error}>
      <TextInput
        name="username"
        label={words.signIn.username}
        defaultValue={username}
        autoComplete="username"
        autoCapitalize="none"
        required
        withAsterisk={false}
      />
      <PasswordInput
        name="password"
        label={words.signIn.password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
      />
    </Form>
  );
}
