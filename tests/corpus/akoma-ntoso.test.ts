/** Akoma Ntoso of every seed and of all shared laws: no fault by the standard, and the same tree read back. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { walkProvisions } from '../../src/domain/provision.ts';
import { toAkomaNtoso } from '../../src/exchange/akn/akoma-ntoso.ts';
import { lookAt } from '../exchange/akn/faults.ts';
import { inStandardOrder, readAkn } from '../exchange/akn/read-akn.ts';
import { linkCorpus } from '../ingest/link-corpus.ts';
import { describeCorpora } from './corpora.ts';

describe('Akoma Ntoso of the seeds', () => {
  it('has no fault and is read back into the same tree', async () => {
    expect((await checkAll('seeds')).documents).toBe(2);
  });
});

describeCorpora('Akoma Ntoso of the shared laws', (corpora) => {
  it('has no fault, is read back into the same tree and leads only where something stands', async () => {
    const { documents, hrefs } = await checkAll(join(corpora, 'laws'));
    expect(documents).toBeGreaterThanOrEqual(370);
    expect(hrefs).toBeGreaterThan(100);
  });
});

async function checkAll(folder: string): Promise<{ documents: number; hrefs: number }> {
  const compiled = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    compiled.push(await compileSource(await readSource(join(folder, name))));
  }
  // Laws that are there in two versions bear one id; a library shows one of them.
  const works = linkCorpus([...new Map(compiled.map((document) => [document.work.id, document])).values()]);
  const places = new Set(
    works.flatMap(({ work, body }) => [
      `/d/${work.id}`,
      ...[...walkProvisions(body)].map(({ provision }) => `/d/${work.id}/${provision.eId}`),
    ]),
  );
  let hrefs = 0;
  for (const document of works) {
    const file = write(document);
    const look = lookAt(file);
    expect(look.faults, document.work.title).toEqual([]);
    expect(
      look.hrefs.filter((href) => !places.has(href)),
      document.work.title,
    ).toEqual([]);
    expect(readAkn(file), document.work.title).toEqual(inStandardOrder(document.body));
    hrefs += look.hrefs.length;
  }
  return { documents: works.length, hrefs };
}

function write(document: LinkedDocument): string {
  const { id } = document.work;
  return toAkomaNtoso(document, {
    work: `/d/${id}`,
    expression: `/d/${id}@${document.expression.date}`,
    manifestation: `/d/${id}@${document.expression.date}.akn.xml`,
    hrefOf: ({ work, eId }) => `/d/${work}${eId === null ? '' : `/${eId}`}`,
  });
}
