import { z } from 'zod';
import { placeKinds } from '#contracts';
import { agencyKindSchema, expects, pointQuery, type RouteDescription } from '#service-kit';

export const placesQuery = z
  .strictObject({
    q: z.string().trim().max(100).optional(),
    ...pointQuery,
  })
  .refine(({ lat, lng }) => (lat === undefined) === (lng === undefined), {
    path: ['lat'],
    ...expects({ vi: 'và lng phải đi cùng nhau', en: 'and lng belong together' }),
  });

const field = z
  .object({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), parentCode: z.string().nullable() })
  .meta({ id: 'Field' });

const place = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(placeKinds),
    lat: z.number(),
    lng: z.number(),
    inUse: z.boolean(),
    formerUnits: z.array(z.string()).describe('names of the units it was formed from'),
  })
  .meta({ id: 'Place' });

const agency = z
  .object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    kind: agencyKindSchema,
    placeCodes: z.array(z.string()),
    inOffice: z.boolean().describe('false: it has ended'),
  })
  .meta({ id: 'Agency' });

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
export const fieldList = list(field);
export const placeList = list(place);
export const agencyList = list(agency);

export const registryRoutes: RouteDescription[] = [
  {
    method: 'get',
    path: '/api/v1/fields',
    summary: 'The subjects of reports',
    tag: 'registry',
    operationId: 'listFields',
    responses: { 200: fieldList },
  },
  {
    method: 'get',
    path: '/api/v1/places',
    summary: 'Communes and wards: all, by a name (also a former one), or the one of a point',
    tag: 'registry',
    operationId: 'findPlaces',
    query: placesQuery,
    responses: { 200: placeList },
  },
  {
    method: 'get',
    path: '/api/v1/agencies',
    summary: 'The agencies in office and those that have ended',
    tag: 'registry',
    operationId: 'listAgencies',
    responses: { 200: agencyList },
  },
];
