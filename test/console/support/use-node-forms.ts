import { File } from 'node:buffer';

/** Forms and files as Node's fetch knows them: for those of jsdom it waits for ever. */
export async function useNodeForms(): Promise<void> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const form = await new Response('', { headers }).formData();
  Object.assign(globalThis, { File, FormData: form.constructor });
}
