/** One tab in a browser context of its own, whose cache is empty at first. */
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const PROBE = await readFile(new URL('probe.js', import.meta.url), 'utf8')

/** Lines and machines: unthrottled, and a slow phone on a mobile line. */
export const CONDITIONS = {
  fast: { cpu: 1 },
  slow: { cpu: 4, latency: 150, bytesPerSecond: 1_600_000 / 8 },
}

/** Milliseconds without work after which a page counts as settled. */
const QUIET = 400
/** Seconds of work in a tenth of a second below which the main thread counts as idle, at the processor's full speed. */
const IDLE = 0.005
const PATIENCE = 600_000

export class Tab {
  #browser
  #session
  #context
  #cpu
  /** Requests of the present page by their ids: bytes as sent, and whether they have ended. */
  requests = new Map()

  static async open(browser, { cpu, latency = 0, bytesPerSecond = -1 }, blank) {
    const tab = new Tab()
    tab.#browser = browser
    tab.#cpu = cpu
    tab.#context = (await browser.send('Target.createBrowserContext')).browserContextId
    const target = { url: 'about:blank', browserContextId: tab.#context, width: 1000, height: 900 }
    const { targetId } = await browser.send('Target.createTarget', target)
    tab.#session = (await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId
    browser.listen(tab.#session, (method, params) => tab.#hear(method, params))
    await tab.send('Page.enable')
    await tab.send('Network.enable')
    // The processor's time, of which other programs on the machine take nothing.
    await tab.send('Performance.enable', { timeDomain: 'threadTicks' })
    // A process that is there already: its start has nothing to do with the page.
    await tab.goto(blank)
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE })
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true })
    if (latency) {
      const line = {
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
        latency,
        offline: false,
      }
      await tab.send('Network.emulateNetworkConditions', line)
    }
    if (cpu > 1) await tab.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    return tab
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session)
  }

  async close() {
    await this.#browser.send('Target.disposeBrowserContext', { browserContextId: this.#context })
    this.#browser.forget(this.#session)
  }

  async goto(url) {
    this.requests.clear()
    const { errorText } = await this.send('Page.navigate', { url })
    if (errorText) throw new Error(`${url}: ${errorText}`)
  }

  async reload() {
    this.requests.clear()
    const started = this.#next('Page.frameNavigated')
    await this.send('Page.reload')
    await started
  }

  /** What an expression, which may be a promise, gives in the page. */
  async evaluate(expression) {
    const options = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', options)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** Seconds of work of the main thread so far, by kind. */
  async work() {
    const { metrics } = await this.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }

  /** Waits until nothing is on its way and the main thread has nothing to do. */
  async settle() {
    const end = Date.now() + PATIENCE
    let quiet = 0
    let before = await this.work()
    while (quiet < QUIET) {
      if (Date.now() > end) throw new Error('the page does not come to rest')
      await sleep(100)
      const now = await this.work()
      const busy = now.TaskDuration - before.TaskDuration > IDLE * this.#cpu
      const loading = [...this.requests.values()].some(({ ended }) => !ended)
      quiet = busy || loading ? 0 : quiet + 100
      before = now
    }
  }

  async #next(method) {
    return new Promise((resolve) => (this.waiting = { method, resolve }))
  }

  #hear(method, params) {
    if (method === this.waiting?.method) this.waiting.resolve(params)
    if (method === 'Network.requestWillBeSent' && params.request.url.startsWith('http')) {
      this.requests.set(params.requestId, { url: params.request.url, bytes: 0, ended: false })
    }
    const request = this.requests.get(params.requestId)
    if (!request) return
    if (method === 'Network.requestServedFromCache') request.cached = true
    if (method === 'Network.loadingFinished') {
      Object.assign(request, { bytes: params.encodedDataLength, ended: true })
    }
    if (method === 'Network.loadingFailed') Object.assign(request, { failed: params.errorText, ended: true })
  }
}
