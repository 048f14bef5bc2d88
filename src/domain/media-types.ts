/** Media types that more than one part of the program names. */

/** Word 2007 and later, .docx (IANA). */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
