/**
 * Runs a program with parameters, `node guard.mjs PROGRAM PARAMETER …`, and ends it with all that it has started in turn
 * when the guard's input is closed, as it is when whoever started the guard ends, in whatever way. A driver and its browser
 * would else go on for ever after tests that were killed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Profiles of browsers and the like, which programs that are killed leave behind. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'e2e-'))
const [program, ...parameters] = process.argv.slice(2)
// A session of its own holds what the program starts, in process groups of their own too.
const child = spawn(program, parameters, {
  detached: true,
  env: { ...process.env, TMPDIR: folder },
  stdio: ['ignore', 'inherit', 'inherit'],
})

/** The processes of a session, where the system tells. */
function membersOf(session) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.filter((id) => {
    try {
      // After the name in brackets: state, parent, group, session.
      const told = readFileSync(`/proc/${id}/stat`, 'latin1')
      return told.slice(told.lastIndexOf(')') + 2).split(' ')[3] === String(session)
    } catch {
      return false // it has ended meanwhile
    }
  })
}

function kill(id) {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

function end(code) {
  if (child.pid) {
    kill(-child.pid)
    // What is killed starts nothing more, so that a second look finds the rest.
    if (process.platform === 'linux') for (let look = 0; look < 2; look++) membersOf(child.pid).map(Number).forEach(kill)
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  process.exit(code)
}

child.once('error', () => end(127)).once('exit', (code) => end(code ?? 1))
process.stdin.resume().once('end', () => end(1)).once('error', () => end(1))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end(1))
