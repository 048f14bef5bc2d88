import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { describeStore } from './contract.ts';

describeStore('the SQLite store', () => openSqliteStore(':memory:', TOKENIZER_FINGERPRINT));
