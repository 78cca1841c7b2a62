import type { LinkState } from '../schema/observed.ts';
import { countDays } from './days.ts';

/** What one look at an address gave. `unknown` is neither for nor against it. */
export type LinkOutcome =
  | { kind: 'ok' | 'failed' | 'unknown'; status: string }
  /** It works, and all redirects on the way to this address were permanent. */
  | { kind: 'moved'; status: string; movedTo: string };

/** Days that an address must have failed on, and how far the first and last of them must be apart. */
const strikesUntilDead = 3;
const daysUntilDead = 7;

/** Answers that say nothing about the page: a login, a guard against robots, a limit, a server in trouble. */
const unclear = new Set([401, 403, 405, 406, 407, 408, 409, 425, 429, 451]);

/** What an HTTP status says of an address. */
export function classifyStatus(status: number): 'ok' | 'failed' | 'unknown' {
  if (status >= 200 && status < 300) return 'ok';
  if (status >= 400 && status < 500 && !unclear.has(status)) return 'failed';
  return 'unknown';
}

/**
 * The memory of an address after one more look. One bad day proves nothing: strikes add up, at most one a day, and one
 * good answer clears them. What cannot be told changes neither.
 */
export function rememberLook(before: LinkState | undefined, outcome: LinkOutcome, today: string): LinkState {
  const { strikes = 0, first_failed, last_failed, last_ok, moved_to } = before ?? {};
  const state = { status: outcome.status, checked: today };
  const kept = { ...(last_ok && { last_ok }), ...(moved_to && { moved_to }) };
  switch (outcome.kind) {
    case 'ok':
      return { ...state, strikes: 0, last_ok: today };
    case 'moved':
      return { ...state, strikes: 0, last_ok: today, moved_to: outcome.movedTo };
    case 'failed':
      return {
        ...state,
        strikes: last_failed === today ? strikes : strikes + 1,
        first_failed: first_failed ?? today,
        last_failed: today,
        ...kept,
      };
    case 'unknown':
      return { ...state, strikes, ...(first_failed && { first_failed }), ...(last_failed && { last_failed }), ...kept };
  }
}

/** Whether an address failed often and long enough to ask a person about it. */
export function isDead({ strikes, first_failed, last_failed }: LinkState): boolean {
  return strikes >= strikesUntilDead && !!first_failed && !!last_failed && countDays(first_failed, last_failed) >= daysUntilDead;
}
