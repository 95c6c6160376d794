import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api/problem.js';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (tries, error) => tries < 3 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
});
