/** Moves the clock of a sandbox, over HTTP. */
export async function setClock(url: string, to: { now: string } | { advanceDays: number }): Promise<void> {
  const response = await fetch(`${url}/v1/sandbox/clock`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(to),
  });
  if (!response.ok) throw new Error(`The clock was not moved: ${response.status} ${await response.text()}`);
}
