import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemCode, trouble } from './trouble.ts';

/** The folder is one process's own until it is given back: two over the same files would undo each other's work. */
export function claimFolder(folder: string): { readonly release: () => void } {
  const lock = path.join(folder, 'lock');
  makeFolder(folder);
  try {
    takeLock(lock);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw unusable(folder, error);
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isAlive(owner)) {
      const message = `数据文件夹 ${folder} 正由进程 ${owner} 使用 the data folder is in use by process ${owner}`;
      throw trouble('folderInUse', message, error);
    }
    rmSync(lock);
    takeLock(lock);
  }
  return {
    release: () => {
      rmSync(lock, { force: true });
    },
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unusable(folder, error);
  }
}

function takeLock(lock: string): void {
  writeFileSync(lock, String(process.pid), { flag: 'wx' });
}

/** Signal 0 asks only whether there is such a process. One of another user's is alive too. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function unusable(folder: string, error: unknown): Error {
  if (systemCode(error) === 'ENOSPC') return trouble('diskFull', `磁盘已满 the disk is full: ${folder}`, error);
  return trouble('folderUnusable', `无法使用数据文件夹 the data folder cannot be used: ${folder}`, error);
}
