/** `npm run specimens`: photos of fictional ID cards to try the product with, of the people whom README.md names. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from '../test/support/people';
import { backPhoto, frontPhoto } from '../test/support/specimen';

const folder = join(__dirname, '..', 'docs', 'specimens');

const people: Record<string, Person> = {
  'lin-zhixia': { name: '林知夏', idNumber: '110105199003078887', validFrom: '2021-06-01', validUntil: '2041-06-01' },
  'zhou-yuan': { name: '周予安', idNumber: '11010520021105333X', validFrom: '2023-03-15', validUntil: '2033-03-15' },
  'xu-wangshu': { name: '许望舒', idNumber: '11010519491231002X', validFrom: '2015-09-01', validUntil: null },
};

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [file, person] of Object.entries(people)) {
    writeFileSync(join(folder, `${file}-front.jpg`), await frontPhoto(person, { tilt: -2 }));
    writeFileSync(join(folder, `${file}-back.jpg`), await backPhoto(person, { tilt: 2 }));
  }
  process.stdout.write(`Specimen photos are in ${folder}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
