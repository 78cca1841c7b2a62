/** What each name of the MDX vocabulary is drawn by, and how Markdown's own elements are drawn in chapters. */
import type { MdxName } from '../../lib/mdx-vocabulary.ts';
import AsOf from './AsOf.astro';
import Because from './Because.astro';
import Cite from './Cite.astro';
import Component from './Component.astro';
import ComponentSection from './ComponentSection.astro';
import Diagram from './DiagramFigure.astro';
import Glossary from './Glossary.astro';
import Link from './Link.astro';
import Margin from './Margin.astro';
import Pre from './Pre.astro';
import Recommendation from './Recommendation.astro';
import References from './References.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import Tool from './Tool.astro';
import ToolTable from './ToolList.astro';
import Unless from './Unless.astro';
import Use from './Use.astro';
import WatchOut from './WatchOut.astro';

export const guideComponents = {
  AsOf,
  Because,
  Cite,
  Component,
  ComponentSection,
  Diagram,
  Glossary,
  Margin,
  Recommendation,
  References,
  Term,
  Tool,
  ToolTable,
  Unless,
  Use,
  WatchOut,
  a: Link,
  pre: Pre,
  table: Table,
} satisfies Record<MdxName, unknown> & Record<string, unknown>;
