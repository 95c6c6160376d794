import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { dayOf } from '#calendar';
import { isInOffice } from '#contracts';
import { RegistryCopy } from '#registry';
import { ZodQuery } from '#service-kit';
import { findPlaces } from '../domain/find-places.js';
import { type agencyList, type fieldList, type placeList, placesQuery } from './registry-routes.js';

/** What forms need: public, read from memory. */
@Controller('api/v1')
export class RegistryController {
  constructor(private readonly registry: RegistryCopy) {}

  @Get('fields')
  fields(): z.output<typeof fieldList> {
    const items = [...this.registry.fields.values()].map(({ code, name, nameEn = null, parentCode = null }) => ({
      code,
      name,
      nameEn,
      parentCode,
    }));
    return { items };
  }

  @Get('places')
  places(@ZodQuery(placesQuery) question: z.output<typeof placesQuery>): z.output<typeof placeList> {
    const items = findPlaces(this.registry, question).map(({ code, name, kind, lat, lng, inUse, formerUnits }) => ({
      code,
      name,
      kind,
      lat,
      lng,
      inUse,
      formerUnits: formerUnits.map((unit) => unit.name),
    }));
    return { items };
  }

  @Get('agencies')
  agencies(): z.output<typeof agencyList> {
    const day = dayOf(new Date());
    const items = [...this.registry.agencies.values()]
      .filter((agency) => agency.validFrom <= day)
      .map((agency) => {
        const { id, code, name, kind, placeCodes } = agency;
        return { id, code, name, kind, placeCodes, inOffice: isInOffice(agency, day) };
      });
    return { items };
  }
}
