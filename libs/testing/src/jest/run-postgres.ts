/** The PostgreSQL of one test run: prints its URL, ends and forgets everything when standard input ends. */
import { startPostgres } from '../start-postgres.js';

const server = await startPostgres();
process.stdin.resume().on('end', () => void server.stop().then(() => process.exit(0)));
console.log(server.url());
