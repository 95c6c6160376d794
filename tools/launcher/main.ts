import { greeting } from './greeting.js';
import { Product } from './product.js';
import { StartError } from './start-error.js';
import { readStartOptions } from './start-options.js';

/** Milliseconds after which a stop that hangs is cut off; what is left ends by itself when its standard input does. */
const stopLimit = 9_500;

/** `npm start`: runs until it is told to stop. */
export async function launch(args: string[]): Promise<void> {
  let product: Product | undefined;
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // What is only starting needs no order: servers and services end when this process does.
    if (!product) process.exit(0);
    setTimeout(() => process.exit(1), stopLimit).unref();
    void product.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  // Nobody reads any more; that is no reason to stop.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  stopWithNpm(stop);
  try {
    product = await Product.start(readStartOptions(args, process.env), (sentence) => console.error(sentence));
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
  console.log(greeting(product));
}

/** npm passes signals on, but not its own kill -9. */
function stopWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
