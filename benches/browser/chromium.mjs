/** A headless Chromium, spoken to in the DevTools protocol by a pipe. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--lang=en-US',
  // Nothing but the own server can be reached.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-pipe',
]

export class Chromium {
  #process
  #folder
  #next = 1
  #calls = new Map()
  #listeners = new Map()
  #received = []

  static async launch(program) {
    const folder = await mkdtemp(path.join(tmpdir(), 'benches-'))
    const browser = new Chromium()
    browser.#folder = folder
    browser.#process = spawn(program, [...ARGUMENTS, `--user-data-dir=${folder}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    })
    browser.#process.on('exit', () => browser.#fail('the browser has ended'))
    browser.#process.on('error', (error) => browser.#fail(error.message))
    browser.#process.stdio[4].on('data', (data) => browser.#receive(data))
    browser.version = (await browser.send('Browser.getVersion')).product
    return browser
  }

  /** Calls a method, in the tab of a session if one is given. */
  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise((resolve, reject) => this.#calls.set(id, { method, resolve, reject }))
  }

  /** Hears all events of a session. */
  listen(sessionId, listener) {
    this.#listeners.set(sessionId, listener)
  }

  forget(sessionId) {
    this.#listeners.delete(sessionId)
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.send('Browser.close').catch(() => {})
    await ended
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  /** Messages end with a zero byte; one may come in many pieces. */
  #receive(data) {
    let rest = data
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.#received.push(rest.subarray(0, end))
      this.#hear(JSON.parse(Buffer.concat(this.#received).toString()))
      this.#received = []
      rest = rest.subarray(end + 1)
    }
    if (rest.length) this.#received.push(rest)
  }

  #hear({ id, result, error, method, params, sessionId }) {
    if (!id) return this.#listeners.get(sessionId)?.(method, params)
    const call = this.#calls.get(id)
    this.#calls.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }

  #fail(message) {
    for (const { reject } of this.#calls.values()) reject(new Error(message))
    this.#calls.clear()
  }
}
