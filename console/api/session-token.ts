import { storedValue } from '../stored-value';

/** The bearer token; empty while signed out. It ends with the browser tab: desks are shared. */
export const sessionToken = storedValue(
  () => sessionStorage,
  'shiming.desk.token',
  (text) => text ?? '',
);
