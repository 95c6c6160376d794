import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Figure, Figures, HopFigure, TimeFigure } from '#api';
import { useNames } from '../api/queries.js';
import { mean } from '../format/mean.js';
import { rate } from '../format/rate.js';
import { useLanguage } from '../words/language.js';
import { type AgencyRow, agencyRows } from './agency-rows.js';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});
const helper = createColumnHelper<typeof features, AgencyRow>();
const shown = ['timely-dispatch', 'on-time-handling'] as const;

interface AgencyTableProps {
  figures: Figures;
  month: string;
}

/** Agencies as a table that can be sorted by each figure. */
export function AgencyTable({ figures: of, month }: AgencyTableProps) {
  const { words, language } = useLanguage();
  const names = useNames();
  const data = useMemo(() => agencyRows(of), [of]);
  const columns = helper.columns([
    helper.accessor(({ agencyId }) => (agencyId ? names.agency(agencyId) : words.board.undispatched), {
      id: 'agency',
      header: words.board.agency,
      sortFn: 'basic',
    }),
    ...shown.map((measure) =>
      helper.accessor(({ figures }) => share(figures[measure]), {
        id: measure,
        header: words.board.measures[measure] ?? measure,
        sortFn: 'basic',
        cell: ({ row }) => <FigureLink item={row.original.figures[measure]} month={month} language={language} />,
      }),
    ),
    helper.accessor(({ lost }) => lost?.total ?? 0, {
      id: 'time-lost',
      header: words.board.measures['time-lost'],
      sortFn: 'basic',
      cell: ({ row }) => <LostLink time={row.original.lost} month={month} language={language} />,
    }),
    helper.accessor(({ hops }) => hops?.mean ?? 0, {
      id: 'hops',
      header: words.board.measures['hops'],
      sortFn: 'basic',
      cell: ({ row }) => <HopsLink hops={row.original.hops} month={month} language={language} />,
    }),
  ]);
  const table = useTable({ features, columns, data });
  return (
    <section className="card stack">
      <h2>{words.board.byAgency}</h2>
      <p className="small quiet">{words.board.groupNote}</p>
      <div className="scroll">
        <table className="table">
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => {
                  const sorted = header.column.getIsSorted();
                  return (
                    <th key={header.id} aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : 'none'}>
                      <button onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} /> {sorted === 'asc' ? '▲' : sorted === 'desc' ? '▼' : ''}
                      </button>
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id}>
                {row.getAllCells().map((cell) => (
                  <td key={cell.id}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const share = (item: Figure | undefined) => (item && item.denominator > 0 ? item.numerator / item.denominator : -1);

function FigureLink({ item, month, language }: { item: Figure | undefined; month: string; language: string }) {
  if (!item) return null;
  return (
    <Link
      to="/board/$measure"
      params={{ measure: item.measure }}
      search={{ month, part: 'denominator', by: 'agency', group: item.group ?? undefined }}
    >
      {rate(item.numerator, item.denominator, language)}
    </Link>
  );
}

function LostLink({ time, month, language }: { time: TimeFigure | undefined; month: string; language: string }) {
  if (!time) return null;
  return (
    <Link
      to="/board/$measure"
      params={{ measure: time.measure }}
      search={{ month, part: 'denominator', by: 'agency', group: time.group ?? undefined }}
    >
      {time.total.toLocaleString(language)}
    </Link>
  );
}

function HopsLink({ hops, month, language }: { hops: HopFigure | undefined; month: string; language: string }) {
  if (!hops) return null;
  return (
    <Link
      to="/board/$measure"
      params={{ measure: hops.measure }}
      search={{ month, by: 'agency', group: hops.group ?? undefined }}
    >
      {mean(hops.agencies, hops.reports, language)}
    </Link>
  );
}
