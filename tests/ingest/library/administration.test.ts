import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { AUDIT_FILE } from '../../../ingest/library/audit-log.ts';
import { type Library, openLibrary } from '../../../ingest/library/library.ts';
import { SILENT } from '../../../ingest/progress.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { smallParts, sourceAt, temporaryFolder } from './small-reading.ts';

const CLERK = { name: '张三', address: '10.1.2.3' };
const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const LATER = ['昆明市市容管理办法', '2024-05-01', '第一条为了加强市容管理，制定本办法。'];

let folder: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
});

async function administer<T>(
  use: (office: LibraryAdministration, library: Library) => Promise<T>,
  parts = smallParts(),
): Promise<T> {
  const library = await openLibrary(folder, parts);
  try {
    return await use(new LibraryAdministration(library, folder, parts.reading.compile), library);
  } finally {
    await library.close();
  }
}

const fileOf = (name: string, lines: readonly string[], work: string | null = null) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
  work,
});

async function titlesHeld({ reader }: Library): Promise<readonly string[]> {
  return (await reader.listWorks()).map(({ work }) => work.title);
}

describe('an upload', () => {
  it('is read and shown, and changes nothing until it is published', async () => {
    await administer(async (office, library) => {
      const draft = await office.upload(fileOf('市容.txt', MEASURES), CLERK);
      expect(draft).toMatchObject({ fileName: '市容.txt', result: 'added', by: CLERK });
      expect(draft.work.title).toBe(MEASURES[0]);
      expect(draft.document.body).toHaveLength(2);
      expect(await titlesHeld(library)).toEqual([]);
      const entry = await office.publish(draft.id, {}, CLERK);
      expect(entry).toMatchObject({ action: 'publish', result: 'added', work: draft.work.id });
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
      expect(await office.listDrafts()).toEqual([]);
    });
  });

  it('waits for its publishing while the server is started again', async () => {
    const { id } = await administer((office) => office.upload(fileOf('市容.txt', MEASURES), CLERK));
    await administer(async (office, library) => {
      expect((await office.listDrafts()).map((draft) => draft.id)).toEqual([id]);
      await office.publish(id, {}, CLERK);
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
    });
  });

  it('is neither shown nor published as another version of the program read it', async () => {
    const { id } = await administer((office) => office.upload(fileOf('市容.txt', MEASURES), CLERK));
    const upgraded = { ...smallParts(), fingerprint: 'another version' };
    await administer(async (office, library) => {
      expect((await office.listDrafts()).map((draft) => draft.id)).toEqual([id]);
      await expect(office.openDraft(id)).rejects.toMatchObject({
        code: 'draft-outdated',
        message: expect.stringContaining('“市容.txt”是程序升级以前读取的'),
      });
      await expect(office.publish(id, {}, CLERK)).rejects.toMatchObject({ code: 'draft-outdated' });
      expect(await titlesHeld(library)).toEqual([]);
      await office.upload(fileOf('市容.txt', MEASURES), CLERK);
      expect((await office.openDraft(id)).document.body).toHaveLength(2);
      await office.publish(id, {}, CLERK);
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
    }, upgraded);
  });

  it('is published under its own name, byte for byte', async () => {
    const file = fileOf('关于市容的办法（终稿）.txt', MEASURES);
    await administer(async (office, library) => {
      const { id, work } = await office.upload(file, CLERK);
      await office.publish(id, {}, CLERK);
      expect((await library.reader.findWork(work.id))?.expression.fileName).toBe(file.name);
    });
    expect(await readFile(join(folder, 'originals', sourceIdOf(file.bytes)))).toEqual(
      Buffer.from(file.bytes),
    );
  });

  it('becomes another text of the work that it replaces', async () => {
    await administer(async (office, library) => {
      const first = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.publish(first.id, {}, CLERK);
      const second = await office.upload(
        fileOf('b.txt', ['另一标题', ...LATER.slice(1)], first.work.id),
        CLERK,
      );
      expect(second).toMatchObject({ result: 'expression', work: { id: first.work.id } });
      await office.publish(second.id, {}, CLERK);
      expect((await library.reader.listWorks()).map(({ work }) => work.id)).toEqual([first.work.id]);
    });
  });

  it('takes what the person corrects, and keeps it when the file comes again', async () => {
    await administer(async (office, library) => {
      const { id } = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.publish(id, { title: '昆明市城市市容管理办法' }, CLERK);
      expect(await titlesHeld(library)).toEqual(['昆明市城市市容管理办法']);
      expect((await office.upload(fileOf('again.txt', MEASURES), CLERK)).result).toBe('unchanged');
    });
  });

  it('of a file that another work has is refused, and so is publishing it under another id', async () => {
    await administer(async (office, library) => {
      const first = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.publish(first.id, {}, CLERK);
      const again = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      const refused = `该文件已收入《昆明市市容管理办法》，标识为“${first.work.id}”，不能改为“shirong-banfa”`;
      await expect(office.publish(again.id, { id: 'shirong-banfa' }, CLERK)).rejects.toThrow(refused);
      await expect(office.upload(fileOf('a.txt', MEASURES, 'shirong-banfa'), CLERK)).rejects.toThrow(refused);
      expect((await library.reader.listWorks()).map(({ work }) => work.id)).toEqual([first.work.id]);
      const entry = await office.publish(again.id, { id: first.work.id }, CLERK);
      expect(entry).toMatchObject({ result: 'unchanged', work: first.work.id });
    });
  });

  it('that cannot be read is refused and leaves nothing', async () => {
    await administer(async (office) => {
      await expect(office.upload(fileOf('空.txt', []), CLERK)).rejects.toThrow('文件是空的。');
      expect(await office.listDrafts()).toEqual([]);
    });
    expect(await readdir(folder)).not.toContain('drafts');
  });

  it('is given up without a trace but for the audit log', async () => {
    await administer(async (office) => {
      const { id } = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.discard(id, CLERK);
      await expect(office.openDraft(id)).rejects.toMatchObject({ code: 'no-such-draft' });
      expect(await readdir(join(folder, 'drafts'))).toEqual([]);
      const { entries } = await office.readAudit({ limit: 10, offset: 0 });
      expect(entries.map(({ action }) => action)).toEqual(['discard', 'upload']);
    });
  });
});

describe('drafts beyond as many as may wait', () => {
  it('are refused, but a file that waits may be uploaded again', async () => {
    await administer(async (office) => {
      const first = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      const whole = await readFile(join(folder, 'drafts', `${first.id}.json`));
      for (let number = 1; number < 200; number++) {
        await writeFile(join(folder, 'drafts', `${String(number).padStart(64, '0')}.json`), whole);
      }
      const refused = { code: 'too-many-drafts', message: expect.stringContaining('已有 200 个') };
      await expect(office.upload(fileOf('b.txt', LATER), CLERK)).rejects.toMatchObject(refused);
      expect(await office.upload(fileOf('a.txt', MEASURES), CLERK)).toMatchObject({ id: first.id });
      expect(await office.listDrafts()).toHaveLength(200);
    });
  });
});

describe('drafts that a killed process left half written', () => {
  it('are gone with the next upload, and whole ones stay', async () => {
    const torso = 'a'.repeat(64);
    const first = await administer((office) => office.upload(fileOf('a.txt', MEASURES), CLERK));
    await writeFile(join(folder, 'drafts', torso), '');
    await writeFile(join(folder, 'drafts', `.${torso}.json.0a0b.unfinished`), '');
    const second = await administer((office) => office.upload(fileOf('b.txt', LATER), CLERK));
    const names = await readdir(join(folder, 'drafts'));
    expect([...new Set(names.map((name) => name.replace(/\..*/, '')))].sort()).toEqual(
      [first.id, second.id].sort(),
    );
    expect(names).toHaveLength(6);
  });
});

describe('the audit log', () => {
  it('says who changed what and when, the newest first', async () => {
    await administer(async (office) => {
      const draft = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.publish(draft.id, {}, CLERK);
      await office.removeWork(draft.work.id, { name: null, address: '10.1.2.4' });
      const { entries, total } = await office.readAudit({ limit: 2, offset: 0 });
      expect(total).toBe(3);
      expect(entries).toMatchObject([
        {
          action: 'remove',
          work: draft.work.id,
          title: MEASURES[0],
          by: { name: null, address: '10.1.2.4' },
        },
        { action: 'publish', sources: [draft.id], by: CLERK, result: 'added' },
      ]);
      expect(new Date(entries[0]?.at ?? '').toISOString()).toBe(entries[0]?.at);
    });
  });

  /** What a power cut leaves: the log as it stood when the change was announced. */
  async function cutPowerAfter(change: (office: LibraryAdministration) => Promise<unknown>): Promise<void> {
    const path = join(folder, AUDIT_FILE);
    const before = await readFile(path, 'utf8');
    await administer(change);
    const written = (await readFile(path, 'utf8')).slice(before.length);
    await writeFile(path, `${before}${written.slice(0, written.indexOf('\n') + 1)}`);
  }

  it('takes the originals of a removal away that stopped before it had', async () => {
    await administer(async (office) => {
      const { id, work } = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await office.publish(id, {}, CLERK);
      const original = join(folder, 'originals', id);
      const bytes = await readFile(original);
      await office.removeWork(work.id, CLERK);
      await writeFile(original, bytes);
      const lines = (await readFile(join(folder, AUDIT_FILE), 'utf8')).split('\n');
      await writeFile(join(folder, AUDIT_FILE), `${lines.slice(0, -2).join('\n')}\n`);
      await office.settleAudit();
      expect(await readdir(join(folder, 'originals'))).toEqual([]);
      const [entry] = (await office.readAudit({ limit: 1, offset: 0 })).entries;
      expect(entry).toMatchObject({ action: 'remove', by: CLERK, found: true });
    });
  });

  it('is made good at the next start where a power cut came between a change and its line', async () => {
    const { id, work } = await administer((office) => office.upload(fileOf('a.txt', MEASURES), CLERK));
    const changes: readonly [string, (office: LibraryAdministration) => Promise<unknown>][] = [
      ['publish', (office) => office.publish(id, {}, CLERK)],
      ['upload', (office) => office.upload(fileOf('b.txt', LATER, work.id), CLERK)],
      ['discard', (office) => office.discard(sourceIdOf(fileOf('b.txt', LATER).bytes), CLERK)],
      ['remove', (office) => office.removeWork(work.id, CLERK)],
    ];
    for (const [action, change] of changes) {
      await cutPowerAfter(change);
      await administer(async (office) => {
        const unknown = await office.readAudit({ limit: 1, offset: 0 });
        expect(unknown.entries[0]?.action).not.toBe(action);
        await office.settleAudit();
        await office.settleAudit();
        const { entries, total } = await office.readAudit({ limit: 1, offset: 0 });
        expect(entries).toMatchObject([{ action, by: CLERK, found: true, work: work.id }]);
        expect(total).toBe(unknown.total + 1);
      });
    }
  });

  it('has no line of a change that was announced and never made', async () => {
    await administer(async (office) => {
      const { id } = await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await rm(join(folder, 'drafts', id));
      await expect(office.publish(id, {}, CLERK)).rejects.toThrow('文件不存在');
      await office.settleAudit();
      const { entries } = await office.readAudit({ limit: 10, offset: 0 });
      expect(entries.map(({ action }) => action)).toEqual(['upload']);
    });
  });

  it('names what came and went past it, and what the terminal did', async () => {
    await administer(async (office, library) => {
      const sources = await temporaryFolder();
      const past = [await sourceAt(sources, 'a.txt', MEASURES)];
      const told = [await sourceAt(sources, 'b.txt', ['科技条例', '第一条科技。'])];
      await library.add(past);
      const [work] = (await library.reader.listWorks()).map((held) => held.work.id);
      await office.takeIn(told, { name: 'root', address: null }, SILENT);
      await office.settleAudit();
      await library.remove(work ?? '');
      await office.settleAudit();
      const { entries } = await office.readAudit({ limit: 10, offset: 0 });
      expect(entries).toMatchObject([
        { action: 'remove', work, found: true, by: { name: null } },
        { action: 'publish', work, fileName: 'a.txt', found: true, by: { name: null } },
        { action: 'publish', fileName: 'b.txt', found: false, by: { name: 'root' } },
      ]);
    });
  });

  it('outlives a line that was torn', async () => {
    await administer(async (office) => {
      await office.upload(fileOf('a.txt', MEASURES), CLERK);
      await appendFile(join(folder, AUDIT_FILE), '{"at":"2026-');
      await office.upload(fileOf('b.txt', LATER), CLERK);
      const { entries } = await office.readAudit({ limit: 10, offset: 0 });
      expect(entries.map(({ fileName }) => fileName)).toEqual(['b.txt', 'a.txt']);
    });
  });
});
