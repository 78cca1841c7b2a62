import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStack } from '../../src/client/stack/read-stack.ts';

/** A worker that does nothing by itself. */
class SilentWorker extends EventTarget {
  static last: SilentWorker;
  terminated = false;
  constructor() {
    super();
    SilentWorker.last = this;
  }
  postMessage() {}
  terminate() {
    this.terminated = true;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading a text in a worker', () => {
  const start = (controller = new AbortController()) => {
    const answered = vi.fn();
    void readStack({ content: 'a', fileName: '', tools: [] }, controller.signal).then(answered);
    return { answered, worker: SilentWorker.last, controller };
  };

  it('is ended after ten seconds', async () => {
    const { answered, worker } = start();
    await vi.advanceTimersByTimeAsync(9_999);
    expect([worker.terminated, answered.mock.calls]).toEqual([false, []]);
    await vi.advanceTimersByTimeAsync(1);
    expect([worker.terminated, answered.mock.calls]).toEqual([true, [[{ problem: 'slow' }]]]);
  });

  it('gives what the worker says, and ends it', async () => {
    const { answered, worker } = start();
    worker.dispatchEvent(new MessageEvent('message', { data: { problem: 'empty' } }));
    await vi.advanceTimersByTimeAsync(20_000);
    expect([worker.terminated, answered.mock.calls]).toEqual([true, [[{ problem: 'empty' }]]]);
  });

  it('says so when the worker fails', async () => {
    const { answered, worker } = start();
    worker.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(0);
    expect([worker.terminated, answered.mock.calls]).toEqual([true, [[{ problem: 'failed' }]]]);
  });

  it('says nothing once a newer text is there', async () => {
    const { answered, worker, controller } = start();
    controller.abort();
    await vi.advanceTimersByTimeAsync(20_000);
    expect([worker.terminated, answered.mock.calls]).toEqual([true, []]);
  });
});
