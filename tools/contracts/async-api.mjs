import { stringify } from 'yaml';

const topics = {
  report: {
    address: 'pakn.report.v1',
    groups: ['report', 'dispatch', 'case'],
    description: 'Every event about a report, from all services, keyed by report id: one report has one order.',
  },
  registry: {
    address: 'pakn.registry.v1',
    groups: ['registry'],
    description: 'Fields, agencies, places, calendars, limits and rules; compacted, keyed by the thing.',
  },
  staff: {
    address: 'pakn.staff.v1',
    groups: ['staff'],
    description: 'Staff accounts; compacted, keyed by account.',
  },
};

/** Group of event types → the service that says them. */
const says = { report: 'intake', dispatch: 'routing', registry: 'routing', case: 'tracking', staff: 'gateway' };

const listens = {
  intake: ['report', 'registry'],
  routing: ['report', 'staff'],
  tracking: ['report', 'registry', 'staff'],
  notification: ['report', 'registry', 'staff'],
  gateway: ['registry'],
};

/** The AsyncAPI 3 document of all events, as YAML; schemas stay in their own files. */
export function asyncApi(events) {
  const groupOf = ({ type }) => type.split('.')[2];
  const channels = Object.fromEntries(
    Object.entries(topics).map(([name, { address, groups, description }]) => [
      name,
      {
        address,
        description,
        messages: refs(
          events.filter((event) => groups.includes(groupOf(event))),
          'components/messages',
        ),
      },
    ]),
  );
  const sends = Object.entries(says).map(([group, service]) => {
    const channel = Object.keys(topics).find((name) => topics[name].groups.includes(group));
    const messages = events.filter((event) => groupOf(event) === group);
    return [`${service}-says-${group}`, operation('send', service, channel, messages)];
  });
  const receives = Object.entries(listens).flatMap(([service, channelsOf]) =>
    channelsOf.map((channel) => [`${service}-hears-${channel}`, operation('receive', service, channel)]),
  );
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Điều Phối: events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in structured JSON, the same bytes on Apache Kafka and on the embedded bus. `sequence` counts 1, 2, 3 … per source and subject; a gap is a lost message. Made by `npm run generate`.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels,
    operations: Object.fromEntries([...sends, ...receives]),
    components: { messages: Object.fromEntries(events.map((event) => [event.title, message(event)])) },
  };
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 });
}

function message({ name, type, schema }) {
  return {
    name: type,
    title: schema.title,
    summary: schema.description,
    payload: {
      schemaFormat: 'application/schema+json;version=draft-07',
      schema: {
        allOf: [
          { $ref: './schemas/envelope.v1.json' },
          { type: 'object', properties: { type: { const: type }, data: { $ref: `./schemas/${name}` } } },
        ],
      },
    },
  };
}

function operation(action, service, channel, messages) {
  return {
    action,
    title: `${service} ${action === 'send' ? 'says' : 'hears'} it`,
    channel: { $ref: `#/channels/${channel}` },
    ...(messages && { messages: Object.values(refs(messages, `channels/${channel}/messages`)) }),
  };
}

function refs(events, place) {
  return Object.fromEntries(events.map(({ title }) => [title, { $ref: `#/${place}/${title}` }]));
}
