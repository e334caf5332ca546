/**
 * `npm run bench:reading`: how well, how fast and with how much memory photos of ID cards are read.
 *
 * Draws a seeded set of specimen photos, reads them with the real reader, one at a time and two at a time, and says
 * kind by kind how the fields came out, and whether what must be reached was. `--memory 500` looks whether memory
 * grows, `--me` whether the API stays quick meanwhile, `--verbose` names the photos that went wrong.
 */
import { createLocalReader } from '../api/photo/reading/local/local-reader';
import type { Requirement } from './bench/requirement';
import { runBench, say } from './bench/run-bench';
import { choosePhotos } from './bench-reading/choose-photos';
import { drawnPhotos } from './bench-reading/drawn-photos';
import { memoryStaysFlat } from './bench-reading/memory';
import { readArguments } from './bench-reading/read-arguments';
import { memoryMb, readPhotos } from './bench-reading/read-photos';
import { reportFields, reportMistakes, reportProblems, reportRuns } from './bench-reading/report';
import { requirementsOf } from './bench-reading/requirements';
import { answersWhileReading } from './bench-reading/while-reading';

/** As many workers as the product starts, one thread each. */
const threads = 2;

async function main(): Promise<Requirement[]> {
  const given = readArguments(process.argv.slice(2));
  const photos = await drawnPhotos(choosePhotos(given), say);
  const [first] = photos;
  if (!first) throw new Error('There is no photo to read: give a --count above 0');

  const reader = createLocalReader({ threads });
  const requirements: Requirement[] = [];
  try {
    // Each worker loads its models with its first photo; that happens once in the life of a process.
    await readPhotos(
      reader,
      Array.from({ length: threads * 2 }, () => first),
      threads,
    );
    say(`\n${photos.length} photos, seed "${given.seed}"; ${Math.round(memoryMb())} MB with the models loaded\n`);
    const one = await readPhotos(reader, photos, 1);
    const two = await readPhotos(reader, photos, 2);
    requirements.push(...requirementsOf(one.results));
    say(`Fields: right·wrong·wrong with confidence·empty\n\n${reportFields(one.results)}`);
    say(`Problems and time, one photo at a time\n\n${reportProblems(one.results)}`);
    say(`Load\n\n${reportRuns([one, two])}`);
    if (given.verbose) say(`Not as it should be\n\n${reportMistakes(one.results)}`);
    if (given.memory > 0) {
      const { series, requirement } = await memoryStaysFlat(reader, photos, given.memory);
      requirements.push(requirement);
      say(`Memory after every 25 photos, MB: ${series.map(Math.round).join(' ')}\n`);
    }
  } finally {
    await reader.close();
  }
  if (given.me) {
    const { words, requirement } = await answersWhileReading(photos);
    requirements.push(requirement);
    say(`${words}\n`);
  }
  return requirements;
}

runBench(main);
