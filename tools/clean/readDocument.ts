import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { JSDOM, VirtualConsole } from 'jsdom'

/**
 * The document in a file, HTML or plain text, with scripts off and nothing loaded.
 * @param file a path, or `-` for standard input.
 * @throws an error with one clear line for a missing or empty file, a PDF, or bytes that are no text.
 */
export async function readDocument(file: string): Promise<Document> {
  const name = file === '-' ? 'standard input' : file
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file)
  if (bytes.length === 0) throw new Error(`${name}: the file is empty`)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    throw new Error(`${name}: a PDF; Unecho reads HTML and plain text`)
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!isUtf16 && bytes.subarray(0, 8192).includes(0)) throw new Error(`${name}: binary, not HTML or plain text`)
  const options = { virtualConsole: new VirtualConsole() }
  if (looksLikeHtml(bytes)) return new JSDOM(bytes, { ...options, contentType: contentTypeOf(bytes) }).window.document
  const text = decode(bytes, name)
  if (text.trim() === '') throw new Error(`${name}: the file is empty`)
  const { document } = new JSDOM('<!doctype html><body><pre></pre></body>', options).window
  document.querySelector('pre')!.textContent = text
  return document
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why: Record<string, string> = {
      ENOENT: 'no such file',
      EISDIR: 'a folder, not a file',
      EACCES: 'may not be read',
    }
    throw new Error(`${file}: ${why[code ?? ''] ?? code}`)
  }
}

function looksLikeHtml(bytes: Buffer): boolean {
  return /<(!doctype\s+html|html|head|body|article|main|div|p|h1|section|title|meta)[\s>/]/i.test(
    bytes.subarray(0, 4096).toString('latin1').replaceAll('\0', ''),
  )
}

/** A page that names no encoding is UTF-8 where it can be: the parser alone would take it for Windows-1252. */
function contentTypeOf(bytes: Buffer): string {
  const namesOne = /charset\s*=/i.test(bytes.subarray(0, 4096).toString('latin1'))
  return namesOne || !isUtf8(bytes) ? 'text/html' : 'text/html; charset=utf-8'
}

/** UTF-8 or UTF-16 by its byte order mark; what is neither is refused rather than garbled. */
function decode(bytes: Buffer, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${name}: not readable as ${encoding.toUpperCase()}; save it as UTF-8 and try again`)
  }
}
