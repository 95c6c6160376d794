import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { publicationsQuery } from '../api/queries.js';
import { Shape } from '../report/shape.js';
import { Failure } from '../shell/failure.js';
import { Loading } from '../shell/loading.js';
import { MoreButton } from '../shell/more-button.js';
import { useWords } from '../words/language.js';
import { PublicationCard } from './publication-card.js';

export const publicationStates = ['waiting', 'published', 'private'] as const;
export type PublicationState = (typeof publicationStates)[number];

const route = getRouteApi('/publications');

/** What the public sees, and what waits to be shown to it. */
export function PublicationsPage() {
  const words = useWords();
  const { state = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch, ...more } = useInfiniteQuery(publicationsQuery(state));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <h1>{words.publication.title}</h1>
      <p className="small quiet">{words.publication.intro}</p>
      <SegmentedControl
        aria-label={words.publication.title}
        value={state}
        onChange={(chosen) => void navigate({ search: { state: publicationStates.find((one) => one === chosen) } })}
        data={publicationStates.map((value) => ({ value, label: words.publication.states[value] }))}
      />
      {isPending && <Loading />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data && items.length === 0 && (
        <p className="card">
          <Shape state="closed" /> {words.publication.empty}
        </p>
      )}
      {items.map((publication) => (
        <PublicationCard key={publication.reportId} publication={publication} />
      ))}
      <MoreButton of={more} />
    </div>
  );
}
