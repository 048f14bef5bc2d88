/** Where a document and each place in it is found on every server: the addresses that people keep. */
import type { EId } from './provision.ts';
import type { WorkId } from './work.ts';

/**
 * The path of a document, dated or not, or of a place in it: `/d/chengzhengbanfa-2022-54/art_18`. The @ of a dated
 * text may stand in a path as it is (RFC 3986, 3.3), and a person reads it.
 */
export function addressPath(work: WorkId, eId: EId | null = null): string {
  const document = `/d/${encodeURIComponent(work).replaceAll('%40', '@')}`;
  return eId === null ? document : `${document}/${encodeURIComponent(eId)}`;
}
