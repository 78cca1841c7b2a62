/** What the search dialog needs only after its first results: loaded then, in one piece. */
export { searchText } from './search-index.ts';
export { toComparison, toOffers, toWiden } from './search-offers.ts';
export { toState } from './search-state.ts';
