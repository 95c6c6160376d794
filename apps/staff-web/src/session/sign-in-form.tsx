import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Session } from '#api';
import { answerOf, api } from '../api/client.js';
import { Failure } from '../shell/failure.js';
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
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ username: String(form.get('username')), password: String(form.get('password')) });
  };
  return (
    <form className="stack" onSubmit={submit}>
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
      {signIn.error && <Failure error={signIn.error} />}
      <Button type="submit" loading={signIn.isPending}>
        {words.signIn.submit}
      </Button>
    </form>
  );
}
