import { toStatement, type Problem } from '../../checks/check-entry.ts';
import type { FormText } from '../../lib/entry-form/texts.ts';
import type { TranslateOf } from '../../lib/translate.ts';
import { make, makeLink } from '../dom/make-element.ts';
import { fieldsIn, findField, focusable, itemsOf, type Field } from './fields.ts';

/** Rules about entries that are the same: said at once, before somebody writes the rest for nothing. */
const ofTwins: ReadonlySet<string> = new Set(['T035', 'T036', 'T038', 'T039']);

interface Options {
  t: TranslateOf<FormText>;
  /** What to do about a rule, when a problem does not say it itself. */
  remedies: Readonly<Record<string, string>>;
  /** Addresses of the page of rules and of this page. */
  rulesPage: string;
  here: string;
}

/** What is wrong, in the words of the checks, what to do, and where the rule is explained. */
function drawProblem(problem: Problem, { t, remedies, rulesPage, here }: Options): (Node | string)[] {
  const fix = problem.fix ?? remedies[problem.rule];
  const twin = ofTwins.has(problem.rule) ? /content\/tools\/([a-z0-9-]+)\.yaml/.exec(problem.message)?.[1] : undefined;
  return [
    make('span', 'statement', toStatement(problem)),
    ...(fix === undefined ? [] : [make('span', 'fix', `${t('form.fix')} ${fix}`)]),
    ...(twin === undefined ? [] : [makeLink(`${here}?tool=${twin}`, t('form.correctInstead', { file: `${twin}.yaml` })), ' ']),
    makeLink(`${rulesPage}#${problem.rule.toLowerCase()}`, t('form.rule', { rule: problem.rule })),
  ];
}

/** All fields of a form, those in groups and items too. */
function allFields(parent: Element): Field[] {
  return fieldsIn(parent).flatMap((field) => [field, ...allFields(field), ...itemsOf(field).flatMap(allFields)]);
}

/** Shows each problem at its field: after somebody has left the field, or after `all` was asked for. */
export function showAtFields(form: HTMLFormElement, problems: readonly Problem[], all: boolean, options: Options): void {
  const byField = new Map<Field, Problem[]>();
  for (const problem of problems) {
    const field = findField(form, problem.field);
    if (field && (all || ofTwins.has(problem.rule) || 'touched' in field.dataset))
      byField.set(field, [...(byField.get(field) ?? []), problem]);
  }
  for (const field of allFields(form)) {
    const own = byField.get(field) ?? [];
    const place = field.querySelector<HTMLElement>(':scope > [data-problem]')!;
    const said = JSON.stringify(own);
    // Drawn anew only when it has changed, so that it is not read aloud at every key.
    if ((place.dataset['said'] ?? '[]') === said) continue;
    place.dataset['said'] = said;
    place.replaceChildren(...own.map((problem) => make('p', '', ...drawProblem(problem, options))));
    field.classList.toggle('wrong', own.length > 0);
    const marked = field.matches('[role="radiogroup"]') ? field : field.matches('fieldset') ? undefined : focusable(field);
    if (own.length > 0) marked?.setAttribute('aria-invalid', 'true');
    else marked?.removeAttribute('aria-invalid');
  }
}

/** Opens what hides a field and sends the focus there. */
function goTo(field: Field) {
  const details = field.closest('details');
  if (details) details.open = true;
  field.hidden = false;
  focusable(field).focus();
}

/** Lists all problems above the form, each as a link to its field. */
export function showSummary(summary: HTMLElement, form: HTMLFormElement, problems: readonly Problem[], t: Options['t']): void {
  summary.hidden = problems.length === 0;
  summary.querySelector('[data-count]')!.textContent =
    problems.length === 1 ? t('form.problem') : t('form.problems', { n: problems.length });
  summary.querySelector('ol')!.replaceChildren(
    ...problems.map((problem) => {
      const field = findField(form, problem.field);
      if (!field) return make('li', '', toStatement(problem));
      const target = focusable(field);
      const link = makeLink(`#${target.id}`, toStatement(problem));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        goTo(field);
      });
      return make('li', '', link);
    }),
  );
}
