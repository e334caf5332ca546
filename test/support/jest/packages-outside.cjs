const { builtinModules, createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

// Knex loads our migrations, which are TypeScript.
require('tsx/cjs');

const isPackage = (name) =>
  /^[@a-z][^:]*$/i.test(name) && !/^(jest|@jest)(\/|$)/.test(name) && !builtinModules.includes(name);

/**
 * Packages are loaded by Node itself, once in each worker, in place of anew for every test file into Jest's sandbox:
 * measured over 163 tests of the API, three quarters of the time, and what loads a file falls from 0.8 s to 0.3. Our own
 * code is loaded anew for each file as ever, so that no test file sees what another left in a module of ours.
 */
module.exports = class PackagesOutside extends Runtime {
  requireModuleOrMock(from, name) {
    return isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
module.exports.default = module.exports;
