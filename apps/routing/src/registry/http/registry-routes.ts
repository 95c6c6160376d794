import { z } from 'zod';
import type { RouteDescription } from '#service-kit';

export const placesQuery = z
  .strictObject({
    q: z.string().trim().max(100).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    lng: z.coerce.number().min(-180).max(180).optional(),
  })
  .refine(({ lat, lng }) => (lat === undefined) === (lng === undefined), {
    message: 'lat and lng belong together',
    path: ['lat'],
  });

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });

export const registryRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/fields',
    summary: 'The subjects of reports',
    tag: 'registry',
    operationId: 'listFields',
    responses: {
      200: list(
        z.object({
          code: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          parentCode: z.string().nullable(),
        }),
      ),
    },
  },
  {
    method: 'get',
    path: '/api/v1/places',
    summary: 'Communes and wards: all, by a name (also a former one), or the nearest to a point',
    tag: 'registry',
    operationId: 'findPlaces',
    query: placesQuery,
    responses: {
      200: list(
        z.object({
          code: z.string(),
          name: z.string(),
          kind: z.enum(['phuong', 'xa']),
          lat: z.number(),
          lng: z.number(),
          inUse: z.boolean(),
          formerUnits: z.array(z.string()),
        }),
      ),
    },
  },
  {
    method: 'get',
    path: '/api/v1/agencies',
    summary: 'The agencies in office',
    tag: 'registry',
    operationId: 'listAgencies',
    responses: {
      200: list(
        z.object({
          id: z.string(),
          code: z.string(),
          name: z.string(),
          kind: z.string(),
          placeCodes: z.array(z.string()),
        }),
      ),
    },
  },
];
