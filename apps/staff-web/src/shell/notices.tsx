import { Button, Popover } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Notice } from '#api';
import { api } from '../api/client.js';
import { noticesQuery } from '../api/queries.js';
import { instant } from '../format/instant.js';
import { useLanguage } from '../words/language.js';
import { Shape } from '../report/shape.js';

export function Notices() {
  const { words, language } = useLanguage();
  const client = useQueryClient();
  const { data } = useQuery(noticesQuery);
  const read = useMutation({
    mutationFn: (id: string) => api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries(noticesQuery),
  });
  const unread = data?.unread ?? 0;
  return (
    <Popover position="bottom-end" width="min(420px, calc(100vw - 24px))" withinPortal>
      <Popover.Target>
        <Button variant="default" size="compact-sm" aria-label={words.notices.unread(unread)}>
          {words.notices.title} ({unread})
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="stack">
          <h2>{words.notices.title}</h2>
          {data?.items.length ? (
            <ul className="list">
              {data.items.slice(0, 8).map((notice) => (
                <li key={notice.id}>
                  <Link className="item" {...placeOf(notice)} search={{}} onClick={() => read.mutate(notice.id)}>
                    <span className="quiet small">
                      {!notice.readAt && <Shape state="in-time" />} {instant(notice.createdAt)}
                    </span>
                    <span className="small">{notice.text[language]}</span>
                  </Link>
                </li>
              ))}
            </ul>
          ) : (
            <p className="quiet">{words.notices.empty}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Where a notice leads: to its case, to the queue when it is about several, to the switch of a field. */
function placeOf({ kind, reportId }: Notice) {
  if (kind === 'field-stopped') return { to: '/rules' as const };
  return reportId === '' ? { to: '/cases' as const } : { to: '/cases/$caseId' as const, params: { caseId: reportId } };
}
