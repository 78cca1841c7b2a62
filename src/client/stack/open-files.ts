/** Largest file that is opened at all, in bytes. */
const limit = 8 * 1024 * 1024;

/** What is read: a text, or the bytes of a file with its name. */
export interface Input {
  content: string | ArrayBuffer;
  fileName: string;
}

/** Opens files. @returns their bytes, and the text to show when it is one file of text; or what is wrong */
export async function openFiles(files: readonly File[]): Promise<{ inputs: Input[]; shown: string } | 'large' | 'unreadable'> {
  if (files.some(({ size }) => size > limit)) return 'large';
  try {
    const inputs = await Promise.all(files.map(async (file) => ({ content: await file.arrayBuffer(), fileName: file.name })));
    const text = files.length === 1 ? await files[0]!.text() : '';
    return { inputs, shown: /[\0\uFFFD]/.test(text) ? '' : text };
  } catch {
    // A folder, or a file that was changed since it was chosen.
    return 'unreadable';
  }
}
