/** A table of plain texts: what CSV and Excel files are written from. */
export interface Grid {
  readonly columns: readonly Column[];
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly name: string;
  /** In characters of Latin script, as spreadsheets count; a Chinese one takes two. */
  readonly width: number;
}
