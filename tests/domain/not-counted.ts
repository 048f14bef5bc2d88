import type { CharacterCount } from '../../src/domain/document.ts';

/** Of a document made by hand, which has no source whose characters could be counted. */
export const NOT_COUNTED: CharacterCount = { extracted: 0, provisions: 0, fields: 0, removed: 0 };
