import { runInNewContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { endStorages } from './end-storages';

/** What the language itself makes of a literal or a call is of the sandbox, whatever stands under the name. */
const madeByTheLanguage = [
  'Object',
  'Array',
  'Function',
  'RegExp',
  'Promise',
  'Number',
  'String',
  'Boolean',
  'globalThis',
];

const shared = (runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]).filter(
  (name) => name in globalThis && !madeByTheLanguage.includes(name),
);

/**
 * Beside packages that are loaded outside of Jest's sandbox (packages-outside.cjs): an error or a date is of one class
 * on both sides, so that `instanceof` answers as it does in the product.
 */
export default class NodeWithPackages extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    for (const name of shared) {
      const own = Object.getOwnPropertyDescriptor(globalThis, name);
      if (own?.configurable) Object.defineProperty(this.global, name, own);
    }
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    endStorages();
  }
}
