import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment as Jsdom } from 'jest-environment-jsdom';
import { endStorages } from './end-storages';

/** What browsers have and jsdom lacks, taken from Node; a signal must come from the same place as the fetch that it ends. */
const fromNode = {
  fetch,
  Headers,
  Request,
  Response,
  AbortController,
  AbortSignal,
  ReadableStream,
  TextEncoder,
  TextDecoder,
  Uint8Array,
  ArrayBuffer,
  structuredClone,
  BroadcastChannel,
};

/** jsdom with `fetch`, so that the front ends' request wrappers talk to a real HTTP server in their tests. */
export default class JsdomWithFetch extends Jsdom {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    Object.assign(this.global, fromNode);
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    endStorages();
  }
}
