export { answersAsDescribed } from './answers-as-described.js';
export { FaultProxy } from './fault-proxy.js';
export { inLineFor } from './in-line-for.js';
export { readTopic } from './read-topic.js';
export { writeTopic } from './write-topic.js';
export {
  clearKafka,
  kafkaWanted,
  namedBrokers,
  namedOrOwnKafka,
  ownKafkaWanted,
  startKafka,
  testBus,
  type TestKafka,
} from './start-kafka.js';
export { startPostgres, type TestPostgres } from './start-postgres.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
export { waitFor, type WaitOptions } from './wait-for.js';
export { submittedEvent, testEvent, type TestEventOptions } from './test-event.js';
export { type Mail, MailServer } from './mail-server.js';
