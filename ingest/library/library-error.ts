/** Something the person at the keyboard can put right; the message is a Chinese sentence that says how. */
export class LibraryError extends Error {
  readonly code:
    | 'library-not-writable'
    | 'library-locked'
    | 'catalogue-damaged'
    | 'work-not-held'
    | 'library-not-empty'
    | 'backup-damaged'
    | 'text-held-elsewhere'
    | 'too-many-drafts'
    | 'no-such-draft'
    | 'draft-outdated';

  constructor(code: LibraryError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LibraryError';
    this.code = code;
  }
}
