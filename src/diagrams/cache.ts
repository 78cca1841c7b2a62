/** Results on disk, by a hash of everything that determines them. Only for speed: the folder can be deleted at any time. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { RenderedDiagram } from './types.ts';

/**
 * Hashes what every result depends on: the renderer's own source files, the versions of the libraries, and ICU, which
 * decides where Thai breaks.
 * @param sourceDirectory the folder `src/diagrams` on disk
 */
export function rendererVersion(sourceDirectory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(sourceDirectory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.toSorted()) hash.update(`${file}\0${readFileSync(join(sourceDirectory, file), 'utf8')}\0`);
  const require = createRequire(join(sourceDirectory, 'client.ts'));
  for (const name of ['mermaid', 'jsdom', 'svg-path-commander', 'svg-path-properties']) {
    hash.update(`${name}@${versionOf(require.resolve.paths(name) ?? [], name)}\0`);
  }
  return hash.update(process.versions['icu'] ?? '').digest('hex');
}

/** Some packages do not export their package.json, so it is read from disk. */
function versionOf(folders: string[], name: string): string {
  for (const folder of folders) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      // not in this node_modules: try the next one up
    }
  }
  return 'unknown';
}

/** Returns the file of a result. */
export function cacheFile(directory: string, version: string, id: string, source: string): string {
  const key = createHash('sha256').update([version, id, source].join('\0')).digest('hex');
  return join(directory, `${key.slice(0, 32)}.json`);
}

/** Reads a result; undefined if there is none or the file is damaged. */
export function readCache(file: string): RenderedDiagram | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isDiagram(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a result so that a reader, in whichever process, sees all of it or nothing. */
export function writeCache(file: string, diagram: RenderedDiagram): void {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}`;
  writeFileSync(temporary, JSON.stringify(diagram));
  renameSync(temporary, file);
}

function isDiagram(value: unknown): value is RenderedDiagram {
  const diagram = value as Partial<RenderedDiagram> | null;
  return typeof diagram?.svg === 'string' && typeof diagram.width === 'number' && Array.isArray(diagram.outline);
}
