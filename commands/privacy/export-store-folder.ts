import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../kernel/clock.ts';
import type { Vault } from '../kernel/vault.ts';
import type { ExportStore } from './export-store.ts';

/** How long a pack can be fetched. Its key goes with it, so a forgotten file is nothing but noise. */
export const fetchableDays = 7;

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Packs as files `<folder>/<tenant>/<id>.zip.enc`, each under a key of its own (AES-256-GCM; nonce ‖ ciphertext ‖ tag).
 * A pack is a plain copy of what the log keeps sealed, so it may not outlive the promise that erasure makes.
 */
export function folderExportStore(options: { readonly folder: string; readonly vault: Vault; readonly clock: Clock }): ExportStore {
  const { folder, vault, clock } = options;
  const context = (tenantId: string, exportId: string) => Buffer.from(`${tenantId}/${exportId}`);
  const plain = (id: string) => {
    if (!/^[A-Za-z0-9_-]{1,80}$/.test(id)) throw new Error('an id in a file name holds letters, digits, _ and - only');
    return id;
  };
  const fileOf = (tenantId: string, exportId: string) => join(folder, plain(tenantId), `${plain(exportId)}.zip.enc`);

  return {
    write: async (tenantId, exportId, pack) => {
      const file = fileOf(tenantId, exportId);
      const key = randomBytes(32);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context(tenantId, exportId));
      const { through, result } = measured();
      await mkdir(join(folder, tenantId), { recursive: true, mode: 0o700 });
      const growing = `${file}.${randomBytes(6).toString('hex')}`;
      await pipeline(
        pack,
        through,
        cipher,
        sealed(nonce, () => cipher.getAuthTag()),
        createWriteStream(growing, { mode: 0o600, flush: true }),
      );
      await vault.putSecret(tenantId, `export/${exportId}`, key.toString('base64'), new Date(clock().getTime() + fetchableDays * 86_400_000).toISOString());
      await rename(growing, file);
      return result();
    },
    read: async (tenantId, exportId) => {
      const file = fileOf(tenantId, exportId);
      const key = await vault.getSecret(tenantId, `export/${exportId}`);
      const size = await stat(file).then(
        (s) => s.size,
        () => undefined,
      );
      if (key === undefined || size === undefined) return undefined;
      const { nonce, tag } = await ends(file, size);
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce, { authTagLength: tagBytes })
        .setAAD(context(tenantId, exportId))
        .setAuthTag(tag);
      const stored = createReadStream(file, { start: nonceBytes, end: size - tagBytes - 1 });
      stored.on('error', (error) => decipher.destroy(error));
      finished(decipher, () => stored.destroy());
      return stored.pipe(decipher);
    },
    clear: async (tenantId) => {
      const files = await readdir(join(folder, plain(tenantId))).catch(() => []);
      for (const name of files) await rm(join(folder, tenantId, name), { force: true });
      return files.length;
    },
    sweep: async () => {
      const oldest = clock().getTime() - fetchableDays * 86_400_000;
      const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const file of files) {
        const path = join(file.parentPath, file.name);
        // Also what a broken-off export left behind.
        if (file.isFile() && file.name.includes('.zip.enc') && (await stat(path)).mtimeMs <= oldest) await rm(path, { force: true });
      }
    },
  };
}

/** Hash and size of what flows through. */
function measured() {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { through, result: () => ({ sha256: hash.digest('hex'), bytes }) };
}

/** Puts the nonce in front of the ciphertext and the tag behind it. */
function sealed(nonce: Buffer, tag: () => Buffer): Transform {
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      if (!begun) this.push(nonce);
      begun = true;
      done(null, chunk);
    },
    flush(done) {
      if (!begun) this.push(nonce);
      done(null, tag());
    },
  });
}

async function ends(file: string, size: number): Promise<{ nonce: Buffer; tag: Buffer }> {
  const handle = await open(file);
  try {
    const { buffer: nonce } = await handle.read(Buffer.alloc(nonceBytes), 0, nonceBytes, 0);
    const { buffer: tag } = await handle.read(Buffer.alloc(tagBytes), 0, tagBytes, size - tagBytes);
    return { nonce, tag };
  } finally {
    await handle.close();
  }
}
