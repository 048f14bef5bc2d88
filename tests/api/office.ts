/** The app with a small library in a folder of its own that may be uploaded to. */
import { join } from 'node:path';
import { administrationOf } from '../../ingest/commands/administration.ts';
import { LibraryAdministration } from '../../ingest/library/administration.ts';
import { type Library, openLibrary } from '../../ingest/library/library.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { smallParts, temporaryFolder } from '../ingest/library/small-reading.ts';
import { type OpenApiDocument, readOpenApi } from './answers.ts';
import { NO_HISTORY, openTestApp, type TestApp } from './library.ts';

export const TOKEN = 'a-token-of-24-characters';
export const BEARER = { authorization: `Bearer ${TOKEN}` };

export interface Office extends TestApp {
  readonly library: Library;
}

/** `documents`: what the app serves, which is another library than the one that is uploaded to. */
export async function openOffice(documents?: readonly LinkedDocument[]): Promise<Office> {
  const folder = join(await temporaryFolder(), 'library');
  const parts = smallParts();
  const library = await openLibrary(folder, parts);
  const administration = {
    library: administrationOf(new LibraryAdministration(library, folder, parts.reading.compile)),
    token: TOKEN,
  };
  const test = await openTestApp(documents, NO_HISTORY, { administration });
  return {
    ...test,
    library,
    close: async () => {
      await test.close();
      await library.close();
    },
  };
}

/** An app that has every route there is, and what it says of them. */
export interface DescribedApi {
  readonly test: Office;
  readonly api: OpenApiDocument;
}

export async function openDescribedApi(): Promise<DescribedApi> {
  const test = await openOffice();
  return { test, api: await readOpenApi(test.app) };
}
