/** What a page takes until every paper has been searched and sorted once: the main thread's time, and memory. */
import { CONDITIONS, Tab } from '../browser/tab.mjs'
import { focus, press } from './input.mjs'

export async function work({ browser, server, contestant, papers, words: [[key]] }) {
  const tab = await Tab.open(browser, CONDITIONS.fast, server.blank)
  try {
    const before = await tab.work()
    await tab.goto(server.url(contestant.name, papers))
    await tab.evaluate('bench.card')
    await tab.settle()
    const loaded = await tab.work()
    // A page that puts work off until it is asked for must do it now.
    await focus(tab, 'search')
    await press(tab, key)
    await press(tab, 'Backspace')
    await focus(tab, 'sort')
    for (let time = 0; time < 2; time++) await press(tab, 'ArrowDown')
    await tab.settle()
    const after = await tab.work()
    const wasm = await tab.evaluate('bench.wasm()')
    await tab.send('HeapProfiler.enable')
    for (let time = 0; time < 2; time++) await tab.send('HeapProfiler.collectGarbage')
    const heap = await tab.send('Runtime.getHeapUsage')
    const milliseconds = (name) => 1000 * (after[name] - before[name])
    return {
      load: 1000 * (loaded.TaskDuration - before.TaskDuration),
      task: milliseconds('TaskDuration'),
      script: milliseconds('ScriptDuration'),
      style: milliseconds('RecalcStyleDuration'),
      layout: milliseconds('LayoutDuration'),
      heap: heap.usedSize,
      buffers: heap.backingStorageSize,
      embedder: heap.embedderHeapUsedSize,
      wasm,
      memory: heap.usedSize + wasm,
    }
  } finally {
    await tab.close()
  }
}
