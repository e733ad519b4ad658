/**
 * A client of WebKit's inspector, which emulates what WebDriver has no commands for. The browser serves it at the very
 * port by which WebKitWebDriver talks to it: messages are a length, a byte, a name and values as GLib writes them.
 */
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The connection's number in messages; targets are told apart by theirs. */
const CONNECTION = 1

/** Milliseconds after which a target that does not answer is none. */
const PATIENCE = 5000

/** Connects to the inspector at a port. */
export async function connect(port) {
  const socket = net.connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  return new Inspector(socket)
}

class Inspector {
  #socket
  #received = Buffer.alloc(0)
  #tabs = new Map()

  constructor(socket) {
    this.#socket = socket
    socket.on('data', (data) => this.#read(data)).on('error', () => {})
    this.#send('SetupInspectorClient', Buffer.from('\0'))
  }

  /** The tab with this number. The browser counts its tabs, and itself among them. */
  open(number) {
    const send = (message) => this.#send('SendMessageToBackend', Buffer.concat([place(number), text(message)]))
    const tab = new Tab(send)
    this.#tabs.set(number, tab)
    this.#send('Setup', place(number))
    return tab
  }

  /** Forgets a tab. */
  release(number) {
    this.#tabs.delete(number)
    this.#send('FrontendDidClose', place(number))
  }

  close() {
    this.#socket.destroy()
  }

  #send(name, values) {
    const head = Buffer.alloc(5)
    head.writeUInt32BE(name.length + 1 + values.length)
    head[4] = 1 // the values are little-endian
    this.#socket.write(Buffer.concat([head, Buffer.from(`${name}\0`), values]))
  }

  #read(data) {
    this.#received = Buffer.concat([this.#received, data])
    for (;;) {
      const end = this.#received.length < 5 ? Infinity : 5 + this.#received.readUInt32BE()
      if (this.#received.length < end) return
      const message = this.#received.subarray(5, end)
      this.#received = this.#received.subarray(end)
      const values = message.indexOf(0) + 1
      if (message.toString('latin1', 0, values - 1) !== 'SendMessageToFrontend') continue
      const number = Number(message.readBigUInt64LE(values + 8))
      this.#tabs.get(number)?.receive(JSON.parse(message.toString('utf8', values + 16, message.length - 1)))
    }
  }
}

/**
 * A tab. It shows its pages by targets, each with a process of its own, and may change the target when it goes to
 * another site; what was set for the one before is then set again, before the page's scripts run.
 */
class Tab {
  #send
  #count = 0
  #waiting = new Map()
  #target
  #settings = new Map()
  #awaited = new Map()
  /** What the browser has written to the console. */
  console = []

  constructor(send) {
    this.#send = send
  }

  /** Waits until the tab is there, or gives false if there is none of this number. */
  async ready(within = PATIENCE) {
    for (const end = Date.now() + within; !this.#target && Date.now() < end; ) await pause(5)
    if (this.#target) await this.#call('Target.setPauseOnStart', { pauseOnStart: true })
    return this.#target !== undefined
  }

  /** Calls a method of the page's target. */
  call(method, params = {}) {
    return this.#toTarget(this.#target, method, params)
  }

  /** Calls a method now and for each target to come; a later call under the same `key` replaces it. */
  async set(key, method, params = {}) {
    this.#settings.set(key, [method, params])
    await this.call(method, params)
  }

  /** The next event of this name. */
  next(event) {
    const { promise, resolve } = expectation()
    this.#awaited.set(event, resolve)
    return Promise.race([promise, pause(PATIENCE, undefined, { ref: false })])
  }

  receive({ id, method, params, result, error }) {
    this.#awaited.get(method)?.()
    if (method === 'Target.targetCreated') void this.#begin(params.targetInfo)
    else if (method === 'Target.didCommitProvisionalTarget') this.#target = params.newTargetId
    else if (method === 'Target.dispatchMessageFromTarget') this.receive(JSON.parse(params.message))
    else if (method === 'Console.messageAdded') this.console.push(written(params.message))
    else this.#waiting.get(id)?.(error ? new Error(error.message) : result)
  }

  async #begin({ targetId, type, isProvisional, isPaused }) {
    if (type !== 'page') return
    if (!isProvisional) this.#target = targetId
    for (const [method, params] of this.#settings.values()) void this.#toTarget(targetId, method, params)
    if (isPaused) void this.#call('Target.resume', { targetId })
  }

  /** Packs a call for a target into one for the tab, whose own answer says nothing. */
  #toTarget(targetId, method, params) {
    const id = ++this.#count
    const answer = this.#answer(id, method)
    const message = JSON.stringify({ id, method, params })
    this.#send({ id: ++this.#count, method: 'Target.sendMessageToTarget', params: { targetId, message } })
    return answer
  }

  #call(method, params) {
    const id = ++this.#count
    const answer = this.#answer(id, method)
    this.#send({ id, method, params })
    return answer
  }

  async #answer(id, method) {
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve))
    const late = pause(PATIENCE, new Error('no answer'), { ref: false })
    const value = await Promise.race([answer, late])
    this.#waiting.delete(id)
    if (value instanceof Error) throw new Error(`${method}: ${value.message}`)
    return value
  }
}

function expectation() {
  let resolve
  const promise = new Promise((yes) => (resolve = yes))
  return { promise, resolve }
}

/** The place of a tab in messages: two numbers of 64 bits. */
function place(number) {
  const bytes = Buffer.alloc(16)
  bytes.writeBigUInt64LE(BigInt(CONNECTION))
  bytes.writeBigUInt64LE(BigInt(number), 8)
  return bytes
}

const text = (message) => Buffer.from(`${JSON.stringify(message)}\0`)

const written = ({ level, text, url = '' }) => `${level}: ${text} (${url})`
