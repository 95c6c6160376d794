import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

/** JSON Schemas of zod schemas. One with an id (`.meta({ id: 'Case' })`) is a component, to which the others refer. */
export class ComponentSchemas {
  readonly byName: Record<string, object> = {};

  of(schema: z.ZodType, io: 'input' | 'output'): object {
    const json = JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }));
    const { $defs = {}, ...made } = JSON.parse(json.replaceAll('"#/$defs/', `"${place}`)) as Made;
    delete made.$schema;
    for (const [name, component] of Object.entries($defs)) this.add(name, component);
    return made;
  }

  /** What is taken and what is answered differ in defaults and unknown members, so that a name can mean two things. */
  private add(name: string, component: object): void {
    if (!isDeepStrictEqual((this.byName[name] ??= component), component)) {
      throw new Error(`Two different schemas are called ${name}: give one of them another id.`);
    }
  }
}

const place = '#/components/schemas/';

interface Made {
  $schema?: string;
  $defs?: Record<string, object>;
}
