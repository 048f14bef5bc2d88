/**
 * What a word may be in the name of a thing: 'noun', its last word (基金); 'modifier', a verb or adjective,
 * which may stand before that (孵化基地) or say what is done with the thing (打造基地); 'gerund', a verb that
 * may do both (技术服务, 建设基地); 'other', no part of a name (的, 和, 进一步, 三).
 */
export type WordSort = 'other' | 'modifier' | 'gerund' | 'noun';
/** Stored as their positions in this list, in two bits. */
export const WORD_SORTS: readonly WordSort[] = ['other', 'modifier', 'gerund', 'noun'];
