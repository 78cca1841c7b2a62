import type { ToolJson } from '../../lib/tool-json.ts';

/** What could be loaded, in the order asked for, and the ids of what could not. */
export interface Loaded {
  tools: ToolJson[];
  failed: string[];
}

/**
 * Loads entries and keeps them for the next time; one that failed is asked for again.
 *
 * @param address folder of the entries, with a slash at its end
 */
export function createToolLoader(address: string): (ids: readonly string[]) => Promise<Loaded> {
  const kept = new Map<string, Promise<ToolJson | undefined>>();

  async function load(id: string): Promise<ToolJson | undefined> {
    try {
      const response = await fetch(`${address}${encodeURIComponent(id)}.json`);
      if (response.ok) return (await response.json()) as ToolJson;
    } catch {
      // No network, or an answer that is no JSON: named to the reader as one that could not be loaded.
    }
    kept.delete(id);
    return undefined;
  }

  return async (ids) => {
    const answers = await Promise.all(
      ids.map((id) => {
        const answer = kept.get(id) ?? load(id);
        kept.set(id, answer);
        return answer;
      }),
    );
    return {
      tools: answers.filter((tool) => tool !== undefined),
      failed: ids.filter((_id, i) => answers[i] === undefined),
    };
  };
}
