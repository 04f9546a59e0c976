/** Reads and replaces single texts in a zip archive, which is what an .xlsx file is. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const END_RECORD = { signature: 0x06054b50, length: 22 };
const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL_HEADER_LENGTH = 30;
const DEFLATED = 8;

/** An entry as the archive's directory has it; its `header` starts at `offset` of the archive. */
interface ZipEntry {
  readonly name: string;
  readonly header: Buffer;
  readonly isDeflated: boolean;
  readonly data: Buffer;
}

/** @returns `undefined` when the archive has no such entry. */
export function readZipText(archive: Uint8Array, name: string): string | undefined {
  const entry = listEntries(archive).find((candidate) => candidate.name === name);
  if (!entry) return undefined;
  return (entry.isDeflated ? inflateRawSync(entry.data) : entry.data).toString('utf8');
}

/** Returns the archive with one text changed; all other entries stay as they are, byte for byte. */
export function changeZipText(
  archive: Uint8Array,
  name: string,
  change: (text: string) => string,
): Uint8Array {
  const before = readZipText(archive, name);
  if (before === undefined) return archive;
  const after = Buffer.from(change(before));
  const entries = listEntries(archive).map((entry) =>
    entry.name === name ? replaceData(entry, after) : entry,
  );
  return joinEntries(entries);
}

function listEntries(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END_RECORD.signature).buffer));
  let offset = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(offset + 28);
    const header = bytes.subarray(offset, offset + DIRECTORY_ENTRY.length);
    const name = bytes.toString(
      'utf8',
      offset + DIRECTORY_ENTRY.length,
      offset + DIRECTORY_ENTRY.length + nameLength,
    );
    offset +=
      DIRECTORY_ENTRY.length + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32);
    const local = header.readUInt32LE(42);
    const dataStart =
      local + LOCAL_HEADER_LENGTH + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(dataStart, dataStart + header.readUInt32LE(20));
    return { name, header, isDeflated: header.readUInt16LE(10) === DEFLATED, data };
  });
}

function replaceData(entry: ZipEntry, content: Buffer): ZipEntry {
  const data = deflateRawSync(content);
  const header = Buffer.from(entry.header);
  header.writeUInt16LE(DEFLATED, 10);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(data.length, 20);
  header.writeUInt32LE(content.length, 24);
  return { ...entry, header, isDeflated: true, data };
}

function joinEntries(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, header, data } of entries) {
    const nameBytes = Buffer.from(name);
    const local = Buffer.concat([createLocalHeader(header), nameBytes, data]);
    const entry = Buffer.from(header);
    entry.writeUInt16LE(entry.readUInt16LE(8) & ~DATA_DESCRIPTOR_FLAG, 8);
    entry.writeUInt16LE(0, 30);
    entry.writeUInt16LE(0, 32);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(entry, nameBytes);
    offset += local.length;
  }
  const directoryBytes = Buffer.concat(directory);
  return Buffer.concat([
    ...bodies,
    directoryBytes,
    createEndRecord(entries.length, directoryBytes.length, offset),
  ]);
}

/** Sizes stand in the header here, not behind the data. */
const DATA_DESCRIPTOR_FLAG = 0x08;

/** The local header repeats the fields 4 (version needed) to 30 of the directory's entry. */
function createLocalHeader(entry: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_LENGTH);
  header.writeUInt32LE(0x04034b50, 0);
  entry.copy(header, 4, 6, 30);
  header.writeUInt16LE(header.readUInt16LE(6) & ~DATA_DESCRIPTOR_FLAG, 6);
  return header;
}

function createEndRecord(entryCount: number, directoryLength: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(END_RECORD.length);
  record.writeUInt32LE(END_RECORD.signature, 0);
  record.writeUInt16LE(entryCount, 8);
  record.writeUInt16LE(entryCount, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Node has it built in only since 20.15. */
function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
}
