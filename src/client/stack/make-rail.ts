import type { Report } from '../../lib/stack/to-report.ts';
import { make } from '../dom/make-element.ts';
import { toComponentLink, toToolLinks, type Context } from './answer-parts.ts';

/** The pipeline as a line: stages are stations, components stops, filled where a tool serves them. */
export function makeRail(context: Context, report: Report): HTMLElement {
  const { texts } = context.file;
  const rail = make('ol', 'plain stack-rail');
  for (const { stage, components } of report.stages) {
    const disc = make('span', 'disc', stage.number);
    disc.ariaHidden = 'true';
    const stops = components.map((item) => {
      const filled = item.tools.length > 0;
      const what = filled ? make('span', 'tools', ...toToolLinks(context, item.tools)) : make('span', 'note', texts.none);
      return make('li', filled ? 'filled' : '', toComponentLink(context, item), ' ', what);
    });
    const station = make('li', '', make('h3', '', disc, ` ${stage.title}`), make('ol', 'plain', ...stops));
    station.dataset['stage'] = stage.id;
    rail.append(station);
  }
  return rail;
}
