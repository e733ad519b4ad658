/** Programs that the engines start. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const GUARD = fileURLToPath(new URL('guard.mjs', import.meta.url))

/** The program that a variable of the environment names, else the first of these names that is on PATH. */
export function program(variable, names) {
  if (process.env[variable]) return process.env[variable]
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync)
  if (!found) throw new Error(`${names[0]} is not on PATH; ${variable} may say where it is`)
  return found
}

/**
 * Starts a program. `stop` ends it with all that it has started in turn, and so does the end of this process, however
 * it comes. `told` is what the program writes.
 */
export function start(command, parameters, { env = process.env, reads = false } = {}) {
  const stdio = ['pipe', reads ? 'pipe' : 'ignore', 'ignore']
  const child = spawn(process.execPath, [GUARD, command, ...parameters], { env, stdio, detached: true })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // A program that is not needed any more keeps nobody from ending.
  for (const handle of [child, child.stdin, child.stdout]) handle?.unref()
  const stop = () => {
    child.ref()
    child.stdin.destroy()
    return ended
  }
  return { child, told: child.stdout, stop }
}

/** Starts a WebDriver server that takes its port as `--port=`: the `address` at which it listens, and `stop`. */
export async function startDriver(command, parameters = [], options = {}) {
  const port = await freePort()
  const { stop } = start(command, [`--port=${port}`, ...parameters], options)
  await listening(port, command)
  return { address: `http://127.0.0.1:${port}`, stop }
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Waits until somebody listens at a port. */
async function listening(port, command) {
  for (let tries = 0; tries < 2400; tries++) {
    const socket = net.connect(port, '127.0.0.1')
    const there = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (there) return
    await pause(25)
  }
  throw new Error(`${path.basename(command)} does not start`)
}
