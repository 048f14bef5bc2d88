/** A server that runs over midnight, on the eve of the day from which another text applies. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NewDay } from '../../../ingest/commands/new-day.ts';
import { openLibrary } from '../../../ingest/library/library.ts';
import { smallParts, sourceAt, temporaryFolder } from '../library/small-reading.ts';

const TITLE = '昆明市市容管理办法';

it('shows the text that came into force, and looks for it once a day', async () => {
  let day = '2026-05-31';
  const parts = smallParts({ today: () => day });
  const folder = join(await temporaryFolder(), 'library');
  const place = await temporaryFolder();
  const library = await openLibrary(folder, parts);
  await library.add([
    await sourceAt(place, '旧.txt', [TITLE, '2020-01-01', '第一条旧文。']),
    await sourceAt(place, '新.txt', [TITLE, '2026-06-01', '第一条新文。']),
  ]);
  const shown = async () => {
    const [held] = await library.reader.listWorks();
    return held?.expression.fileName;
  };
  expect(await shown()).toBe('旧.txt');

  let asked = 0;
  const newDay = new NewDay(library, parts.today, () => asked++);
  await newDay.look();
  expect(asked).toBe(0);
  day = '2026-06-01';
  await Promise.all([newDay.look(), newDay.look()]);
  await newDay.look();
  expect(asked).toBe(1);

  await (await openLibrary(folder, parts)).close();
  await library.refresh();
  expect(await shown()).toBe('新.txt');
  day = '2026-06-02';
  await newDay.look();
  expect(asked).toBe(1);
  await library.close();
});
