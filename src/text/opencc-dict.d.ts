/** Tables of opencc-js, of which the package declares no types: `traditional simplified…` divided by |. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
