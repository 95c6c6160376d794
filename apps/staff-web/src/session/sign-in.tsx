import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { answerOf, api } from '../api/client.js';
import { sessionQuery } from '../api/queries.js';
import { Failure } from '../shell/failure.js';
import { firstPage } from '../shell/navigation.js';
import { useWords } from '../words/language.js';

interface Credentials {
  username: string;
  password: string;
}

export function SignIn() {
  const words = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => answerOf(api.POST('/api/v1/session', { body: credentials })),
    onSuccess: async (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      const first = firstPage(session);
      if (first && /^\/desk\/?$/.test(location.pathname)) await navigate(first);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ username: String(form.get('username')), password: String(form.get('password')) });
  };
  return (
    <main className="sign-in">
      <form className="card stack" onSubmit={submit}>
        <h1>
          {words.product}: {words.signIn.title}
        </h1>
        <TextInput
          name="username"
          label={words.signIn.username}
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
        />
        {signIn.error && <Failure error={signIn.error} />}
        <Button type="submit" loading={signIn.isPending}>
          {words.signIn.submit}
        </Button>
        <a href="/" className="small">
          {words.signIn.citizens}
        </a>
      </form>
    </main>
  );
}
