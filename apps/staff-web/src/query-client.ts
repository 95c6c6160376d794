import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem.js';
import { sessionQuery } from './api/queries.js';

/** Signed out meanwhile, here or in another tab: the shell asks who is there. */
const onError = (error: unknown, { queryKey }: { queryKey?: readonly unknown[] } = {}) => {
  const signedOut = error instanceof ApiProblem && error.status === 401;
  if (signedOut && queryKey?.[0] !== sessionQuery.queryKey[0]) void queryClient.invalidateQueries(sessionQuery);
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
