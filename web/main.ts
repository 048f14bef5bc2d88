/** The one script of the pages. */
import './app.ts';
