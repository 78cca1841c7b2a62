import { mapFacets, readRow, type ExplorerRow, type Facet, type FacetValues } from '../../lib/explorer/row.ts';

/** A row with the elements that show it. */
export interface PageRow extends ExplorerRow {
  element: HTMLElement;
  /** The list of its component, where it stands in pipeline order. */
  home: HTMLElement;
  checkbox: HTMLInputElement;
  link: HTMLAnchorElement;
}

/** A value of a facet as the form offers it. */
export interface Option {
  facet: Facet;
  value: string;
  label: string;
  /** Of a component. */
  number: string;
  stage: string;
  input: HTMLInputElement;
  count: Element;
  /** Where the heading of the facet says how many of its values are chosen. */
  chosen: Element;
}

/** All rows, in the order of the page. */
export function readRows(root: Element): PageRow[] {
  return [...root.querySelectorAll<HTMLElement>('.groups .rows > li')].map((element) => {
    const checkbox = element.querySelector('input')!;
    const link = element.querySelector('a')!;
    const row = readRow(checkbox.value, link.textContent.trim(), (name) => element.getAttribute(name));
    return { ...row, element, home: element.parentElement!, checkbox, link };
  });
}

/** All values of all facets, in the order of the form. */
export function readOptions(form: Element): Option[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((input) => {
    const label = input.closest('label')!;
    return {
      facet: input.name as Facet,
      value: input.value,
      label: label.querySelector('.label')!.textContent.trim(),
      number: label.querySelector('.number')?.textContent.trim() ?? '',
      stage: label.dataset['stage'] ?? '',
      input,
      count: label.querySelector('.n')!,
      chosen: label.closest('details')!.querySelector('summary span')!,
    };
  });
}

/** Values by facet, of those options that fit. */
export function toValues(options: readonly Option[], fits: (option: Option) => boolean = () => true): FacetValues {
  return mapFacets((facet) => options.filter((option) => option.facet === facet && fits(option)).map(({ value }) => value));
}
