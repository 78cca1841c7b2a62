/** The script of every page. Small: what search needs is loaded when it is opened. */
import './theme-toggle.ts';
import './contents-position.ts';
import './search-opener.ts';
