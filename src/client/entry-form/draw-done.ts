import { toChangedLines } from '../../lib/entry-form/changes.ts';
import { toCorrectionIssue, toEditPage, toNewFile, type Repository } from '../../lib/entry-form/github.ts';
import type { FormText } from '../../lib/entry-form/texts.ts';
import type { TranslateOf } from '../../lib/translate.ts';
import { make, makeLink } from '../dom/make-element.ts';

interface Finished {
  id: string;
  name: string;
  text: string;
  entry: object;
  /** The entry before, when it is a correction. */
  original: object | undefined;
  repository: Repository;
  t: TranslateOf<FormText>;
  /** Called when somebody goes to GitHub with the entry; `copy` when its text has to come along in the clipboard. */
  onLeave: (copy: boolean) => void;
}

function toGithub(href: string, text: string, className = ''): HTMLAnchorElement {
  const link = makeLink(href, text);
  link.target = '_blank';
  link.rel = 'noopener';
  link.className = className;
  return link;
}

/** What to do with an entry that has no problem: a link to GitHub, and in words what happens there. */
export function drawDone({ id, name, text, entry, original, repository, t, onLeave }: Finished): Node[] {
  const file = `content/tools/${id}.yaml`;
  const go = (href: string, label: string, copy: boolean) => {
    const link = toGithub(href, label, 'go');
    link.addEventListener('click', () => onLeave(copy));
    return make('p', '', link);
  };
  const changes = original && toChangedLines(original, entry);
  if (changes?.length === 0) return [make('p', '', t('form.unchanged'))];
  const good = make('p', 'good', t('form.good'));
  if (changes) {
    const issue = make('p', '', toGithub(toCorrectionIssue(repository, id, name, changes.join('\n')), t('form.orIssue')));
    return [good, go(toEditPage(repository, file), t('form.openEdit'), true), make('p', '', t('form.editHow', { id })), issue];
  }
  const { address, filled } = toNewFile(repository, file, text);
  return filled
    ? [good, go(address, t('form.openNew'), false), make('p', '', t('form.newHow', { id }))]
    : [good, go(address, t('form.openLong'), true), make('p', '', t('form.longHow', { id }))];
}
