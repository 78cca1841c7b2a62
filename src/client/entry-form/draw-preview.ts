import type { Draft } from '../../checks/check-entry.ts';
import type { FormText } from '../../lib/entry-form/texts.ts';
import type { TranslateOf } from '../../lib/translate.ts';
import { make, makeLink } from '../dom/make-element.ts';

interface Options {
  t: TranslateOf<FormText>;
  nameOf: (id: string) => string;
  titleOf: (component: string) => string;
}

type Parts = (Node | string)[];

function drawRows(className: string, rows: [label: string, value: Parts | string | undefined][]): HTMLElement {
  return make(
    'dl',
    className,
    ...rows.flatMap(([label, value]) =>
      value === undefined || value.length === 0 ? [] : [make('div', '', make('dt', '', label), make('dd', '', ...[value].flat()))],
    ),
  );
}

/** A link as far as an address is safe to follow; what is being typed is shown as text. */
function drawAddress(address: string, text = address): Node | string {
  if (!address.startsWith('https://') || !URL.canParse(address)) return text;
  const link = makeLink(address, text);
  link.rel = 'noopener';
  return link;
}

const withCommas = (parts: Parts): Parts => parts.flatMap((part, i) => (i > 0 ? [', ', part] : [part]));

/** An entry much as its page will show it. What is not written yet is left out. */
export function drawPreview(entry: Draft, { t, nameOf, titleOf }: Options): Node[] {
  const { name, summary, components = [], status, aka, formerly, kind, hosting, interfaces, license, owner, sources = [] } = entry;
  const links: Parts = [
    ...(entry.homepage ? [drawAddress(entry.homepage, t('tool.home'))] : []),
    ...(entry.docs ? [drawAddress(entry.docs, t('tool.docs'))] : []),
    ...(entry.repository ? [drawAddress(entry.repository, t('tool.code'))] : []),
  ];
  const ended = status !== undefined && status !== 'active';
  return [
    make(
      'p',
      'standing',
      ...(status ? [make('span', `status ${status}`, t(`status.${status}`))] : []),
      ...(ended && entry.status_since ? [`${t('status.since')} ${entry.status_since}`] : []),
      make('span', 'note', components.map(titleOf).join(', ')),
    ),
    make('p', 'name', name ?? t('form.noName')),
    make('p', 'summary-line', summary ?? ''),
    make(
      'p',
      'note',
      ...[
        ...(formerly ? [`${t('tool.formerly')}: ${formerly.join(', ')}`] : []),
        ...(aka ? [`${t('tool.aka')}: ${aka.join(', ')}`] : []),
      ].join('. '),
    ),
    drawRows('advice', [
      [t('tool.status'), entry.status_note],
      [t('tool.useNow'), entry.successors?.map(nameOf).join(', ') ?? entry.successor_note],
      [t('tool.useWhen'), entry.use_when],
      [t('tool.watchOut'), entry.watch_out],
    ]),
    drawRows('sheet', [
      [t('tool.kind'), kind && t(`kind.${kind}`)],
      [t('tool.license'), license === 'proprietary' ? t('license.proprietary') : license],
      [t('tool.hosting'), hosting?.map((one) => t(`hosting.${one}`)).join(', ')],
      [t('tool.interfaces'), interfaces?.join(', ')],
      [t('table.life'), entry.first_release === undefined ? undefined : t('life.living', { from: entry.first_release })],
      [t('tool.owner'), owner && [owner.name, owner.since && `${t('status.since')} ${owner.since}`, owner.note].filter(Boolean).join(', ')],
      [t('tool.links'), withCommas(links)],
      [t('tool.alternatives'), entry.alternatives?.map(nameOf).join(', ')],
      [t('tool.verified'), entry.verified],
    ]),
    make('p', 'sources-head', sources.length > 0 ? t('tool.sources') : ''),
    make(
      'ol',
      'sources-list',
      ...sources.map(({ url = '', claim = '', accessed = '' }) =>
        make('li', '', drawAddress(url), make('span', 'note', `${claim} ${accessed}`)),
      ),
    ),
    make('p', 'note', entry.affiliation ? `${t('tool.affiliation')}: ${entry.affiliation}` : ''),
  ];
}
