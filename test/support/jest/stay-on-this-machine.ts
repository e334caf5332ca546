import { Socket } from 'node:net';

const guarded = Symbol.for('shiming.stay-on-this-machine');
const prototype = Socket.prototype as Socket & { [guarded]?: true };

/** The host of `connect(options)`, `connect(port, host?)` or the array that `net.connect` hands on; none for a socket file. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && first.path) return undefined;
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return undefined;
  return typeof second === 'string' ? second : 'localhost';
}

function isThisMachine(host: string): boolean {
  return ['localhost', '::1', '::', '0.0.0.0'].includes(host) || host.startsWith('127.');
}

/**
 * No test reaches out: a connection that leaves this machine fails where it is opened, so that a forgotten fake is
 * seen at once and the suite gives the same result without a network. Node's modules outlive a test file, hence the mark.
 */
if (!prototype[guarded]) {
  const connect = prototype.connect;
  prototype[guarded] = true;
  prototype.connect = function guardedConnect(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (host === undefined || isThisMachine(host)) return Reflect.apply(connect, this, args);
    throw new Error(`A test tried to connect to ${host}; tests talk to this machine only`);
  } as typeof connect;
}
