import type { StackTool } from '../../lib/stack/stack-data.ts';
import { isRetiredStatus, type LicenseGroup, type Report } from '../../lib/stack/to-report.ts';
import { make, makeLink } from '../dom/make-element.ts';
import { makeList, makeSection, toComponentLink, toToolLink, toToolLinks, type Context } from './answer-parts.ts';
import { makeCheck, makeUnrecognised } from './make-check.ts';
import { makeRail } from './make-rail.ts';

function makeEnded(context: Context, report: Report): HTMLElement {
  const { texts, status } = context.file;
  if (report.ended.length === 0) return make('p', 'note', texts.endedNone);
  const toSuccessors = (successors: readonly StackTool[]) =>
    successors.flatMap((tool, i) => [i > 0 ? ', ' : '', toToolLink(context, tool), context.chosen.has(tool.id) ? ` (${texts.have})` : '']);
  return makeList(
    'rows',
    report.ended.map(({ tool, successors }) => {
      const instead =
        successors.length > 0
          ? [`${isRetiredStatus(tool.status) ? texts.useNow : texts.useLater} `, ...toSuccessors(successors)]
          : isRetiredStatus(tool.status)
            ? [tool.note ?? texts.noSuccessor]
            : [`${tool.note ?? texts.fixesOnly} `, texts.noHurry];
      return [
        make('span', 'name', makeLink(`${context.file.root}tools/${tool.id}/`, tool.name, isRetiredStatus(tool.status))),
        make('span', `status ${tool.status}`, status[tool.status]),
        make('span', 'what', ...instead),
      ];
    }),
  );
}

const makeLicenses = (context: Context, groups: readonly LicenseGroup[], isAttention: boolean) =>
  makeList(
    'rows',
    groups.map(({ kind, tools }) => {
      // What asks for attention is named with its licence; the rest only by name.
      const named = tools.flatMap((tool, i) => [
        i > 0 ? ', ' : '',
        toToolLink(context, tool),
        isAttention ? ` (${tool.license.replace(/^LicenseRef-/, '')})` : '',
      ]);
      return [
        make('span', isAttention ? 'name attention' : 'name', context.file.licenseKind[kind]),
        make('span', 'count', String(tools.length)),
        make('span', 'what', ...named),
      ];
    }),
  );

function makeEmpty(context: Context, report: Report): (Node | string)[] {
  const { texts } = context.file;
  const empty = report.stages.flatMap(({ stage, components }) =>
    components.filter(({ tools }) => tools.length === 0).map((item) => ({ stage, item })),
  );
  if (empty.length === 0) return [];
  const list = make('ul', 'plain rows wide');
  for (const { stage, item } of empty) {
    const row = make(
      'li',
      '',
      make('span', 'name', toComponentLink(context, item)),
      make('span', 'what', item.component.question),
      make('span', 'what', ...(item.candidates.length > 0 ? [`${texts.candidates} `, ...toToolLinks(context, item.candidates)] : [])),
    );
    row.dataset['stage'] = stage.id;
    list.append(row);
  }
  return [make('p', 'note', texts.emptyLead), list];
}

/** The answer in sections, without the diagram. */
export function makeAnswer(context: Context, report: Report, onAdd: (id: string) => void): HTMLElement[] {
  const { texts } = context.file;
  const unsure = [
    ...makeSection('check', texts.check, ...makeCheck(context, onAdd)),
    ...makeSection('unrecognised', texts.unrecognised, ...makeUnrecognised(context)),
  ];
  if (report.tools.length === 0) return unsure;
  return [
    ...makeSection('ended', texts.ended, makeEnded(context, report)),
    ...(report.attention.length > 0
      ? makeSection('attention', texts.attention, makeLicenses(context, report.attention, true), make('p', 'note', texts.licensesLead))
      : []),
    ...makeSection('pipeline', texts.pipeline, makeRail(context, report)),
    ...(report.licenses.length > 0 ? makeSection('licenses', texts.licenses, makeLicenses(context, report.licenses, false)) : []),
    ...makeSection('empty', texts.empty, ...makeEmpty(context, report)),
    ...(report.stale.length > 0
      ? makeSection(
          'stale',
          texts.stale,
          make('p', 'note', texts.staleLead),
          makeList(
            'names',
            report.stale.map((tool) => [toToolLink(context, tool), ' ', make('time', '', tool.verified)]),
          ),
        )
      : []),
    ...unsure,
  ];
}
