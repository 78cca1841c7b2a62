import type { StackFile } from '../../lib/stack/stack-texts.ts';

/** Loads what the page needs for an answer, all together, when it is first used. @throws when a part cannot be loaded */
export async function loadStack(url: string) {
  const [file, { parseShared, toNotice }, { showAnswer }, { readStack }] = await Promise.all([
    fetch(url).then((response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return response.json() as Promise<StackFile>;
    }),
    import('../../lib/stack/share.ts'),
    import('./show-answer.ts'),
    import('./read-stack.ts'),
  ]);
  return { file, parseShared, toNotice, showAnswer, readStack };
}
export type Loaded = Awaited<ReturnType<typeof loadStack>>;
