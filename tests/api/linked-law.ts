/** 公司法 whose second 款 says 前款: a reference that leads to the first. */
import type { Citation } from '../../src/domain/citation.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import type { EId } from '../../src/domain/provision.ts';
import { LAW } from './documents.ts';

export const PREVIOUS_PARAGRAPH: Citation = {
  form: 'relative',
  step: 'previous',
  level: 'paragraph',
  count: 1,
  surface: '前款',
  span: { start: 0, end: 2 },
  pinpoints: [],
  at: { eId: 'art_15__para_2' as EId, part: 'intro' },
};

export const LINKED_LAW: LinkedDocument = {
  ...LAW,
  references: [
    {
      citation: PREVIOUS_PARAGRAPH,
      relation: 'cites',
      outcome: 'resolved',
      targets: [{ work: LAW.work.id, eId: 'art_15__para_1' as EId }],
    },
  ],
};
