/** What the search dialog needs only after its first results: loaded then, in one piece. */
export { searchText } from './search-index.ts';
export { toOffers } from './search-offers.ts';
