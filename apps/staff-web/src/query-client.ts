import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem.js';
import { sessionQuery } from './api/queries.js';

/** Signed out meanwhile, here or in another tab: the shell asks who is there. A wrong password is no end of a session. */
const onError = (error: unknown, query?: { queryKey: readonly unknown[] }) => {
  if (!(error instanceof ApiProblem) || error.status !== 401) return;
  const isOfSession = query?.queryKey[0] === sessionQuery.queryKey[0];
  const signedIn = queryClient.getQueryData(sessionQuery.queryKey) !== undefined;
  if (signedIn && !isOfSession) void queryClient.invalidateQueries(sessionQuery);
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError: (error) => onError(error) }),
  defaultOptions: {
    queries: {
      retry: (tries, error) => tries < 3 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
});
