/** Ant Design's forms pass themselves messages through one; jsdom has none, and Node's would keep the test running for ever. */
class TimedMessageChannel {
  readonly port1 = { onmessage: null as ((event: { data: unknown }) => void) | null };
  readonly port2 = {
    postMessage: (data: unknown) => {
      setTimeout(() => this.port1.onmessage?.({ data }), 0);
    },
  };
}

Object.assign(globalThis, { MessageChannel: TimedMessageChannel });
