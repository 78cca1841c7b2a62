import { withoutSecret } from './without-secret.ts';

/** Name, extras, and what may follow them (PEP 508): a version, a marker, an address, an option, or nothing. */
const requirement = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[[^[\]]*\]\s*)?(?=$|[=<>!~;@(,]|\s-)/i;
/** The same with an address after it: `pip @ https://…`. */
const direct = /^([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[[^[\]]*\]\s*)?@\s*[a-z][a-z0-9+.-]*:/i;
/** An address of a package, or a path to one. */
const address = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|file:|\.{0,2}[\\/]|\.+$|~[\\/]|[a-z]:[\\/])|\.(?:whl|tar\.gz|zip)(?:#|$)/i;

/** Name in an address: `#egg=name`, or the first part of a wheel's file name (PEP 427). */
function findNameInAddress(url: string): string | undefined {
  return /[#&]egg=([a-z0-9][\w.-]*)/i.exec(url)?.[1] ?? /(?:^|[\\/])([a-z0-9][\w.]*)-\d[^-\\/]*-[^\\/]*\.whl(?:$|[#?])/i.exec(url)?.[1];
}

/**
 * Name of the package that a requirement of PEP 508 or pip asks for; an address without a name as it is, without secrets.
 * Undefined when there is nothing that asks for a package.
 */
export function toRequirementName(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const named = direct.exec(trimmed)?.[1];
  if (named !== undefined) return named;
  if (address.test(trimmed)) return findNameInAddress(trimmed) ?? withoutSecret(trimmed.split(/\s/)[0]!);
  return requirement.exec(trimmed)?.[1] ?? withoutSecret(trimmed);
}
