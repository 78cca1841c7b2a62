import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page of the built site. */
export interface Page {
  /** File from the root of the site: `tools/mlflow/index.html`. */
  file: string;
  html: string;
  elements: Element[];
  ids: Set<string>;
}

/** All files of a folder, as paths from it. */
export function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function collect(node: Node, into: Element[]): Element[] {
  if ('tagName' in node) into.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, into);
  return into;
}

/** The value of an attribute, or undefined when the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** All text in an element. */
export function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}

/** All pages of a built site. */
export function readPages(dir: string): Page[] {
  return listFiles(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(dir, file), 'utf8');
      const elements = collect(parse(html), []);
      const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
      return { file, html, elements, ids };
    });
}

/** Bytes of a file when a server compresses it with gzip at its usual level. */
export function gzipSize(content: string | Buffer): number {
  return gzipSync(content, { level: 6 }).length;
}
