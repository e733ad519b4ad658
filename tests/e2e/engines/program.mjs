/** Programs that the engines start. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

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
 * it comes: a browser that hangs would else go on for ever.
 */
export function start(command, parameters, options) {
  const child = spawn(command, parameters, { ...options, detached: true })
  const stop = () => {
    process.off('exit', stop)
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // it has ended by itself
    }
  }
  process.on('exit', stop)
  return { child, stop }
}
