import { describe, expect, it } from '@jest/globals';
import type { Bytes } from '@comity/kernel';
import { HEAD_BYTES, isWhatItSays } from './index.js';

const head = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const says = (name: string, media: string, begins: string): boolean =>
  isWhatItSays({ name, media, head: head(begins).slice(0, HEAD_BYTES) });

const PDF = '%PDF-1.7\n%....';
const MP4 = '\0\0\0\u0018ftypisom';
const WAVE = 'RIFF....WAVEfmt ';

describe('a file that claims a kind', () => {
  it.each([
    ['a.pdf', 'application/pdf', PDF],
    ['a.PDF', 'Application/PDF; version=1.7', PDF],
    ['no extension', 'application/pdf', PDF],
    ['a.jpeg', 'image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
    ['a.png', 'image/png', '\u0089PNG\r\n\u001a\n'],
    ['a.tif', 'image/tiff', 'MM\0*'],
    ['a.mp4', 'video/mp4', MP4],
    ['a.mp4', 'audio/mp4', MP4],
    ['a.mov', 'video/quicktime', '\0\0\0\u0008wide'],
    ['a.wav', 'audio/wav', WAVE],
    ['a.mp3', 'audio/mpeg', 'ID3\u0004'],
    ['a.zip', 'application/zip', 'PK\u0005\u0006'],
    ['a.exe', 'application/vnd.microsoft.portable-executable', 'MZ'],
  ])('%s, %s, is what it says', (name, media, begins) => {
    expect(says(name, media, begins)).toBe(true);
  });

  it.each([
    ['a.pdf', 'application/pdf', 'MZ\u0090\0'],
    ['a.pdf', 'application/pdf', ' %PDF-1.7'],
    ['a.pdf', 'application/pdf', '%PDF'],
    ['a.pdf', 'application/pdf', ''],
    ['a.avi', 'video/x-msvideo', WAVE],
    ['a.mp4', 'video/mp4', 'ftypisom'],
    ['a.jpg', 'image/jpeg', '<script>'],
  ])('%s, %s, does not begin otherwise', (name, media, begins) => {
    expect(says(name, media, begins)).toBe(false);
  });

  it.each([
    ['a.exe', 'application/pdf', PDF],
    ['a.pdf.exe', 'application/pdf', PDF],
    ['a.pdf .EXE ', 'application/pdf', PDF],
    ['a.html', 'application/pdf', PDF],
    ['a.png', 'image/jpeg', '\u00ff\u00d8\u00ff\u00e0'],
  ])('is not called %s as %s', (name, media, begins) => {
    expect(says(name, media, begins)).toBe(false);
  });

  it('of which nothing is known here bears the name of no other kind', () => {
    expect(says('image.e01', 'application/x-e01', 'EVF')).toBe(true);
    expect(says('D1.txt', 'text/plain', 'Fictitious.')).toBe(true);
    expect(says('D1.pdf', 'text/plain', PDF)).toBe(false);
    expect(says('D1.txt.exe', 'text/plain', 'MZ')).toBe(false);
  });

  it('of none is any', () => {
    for (const name of ['a.exe', 'a.pdf', 'a', '.']) {
      expect(says(name, 'application/octet-stream', 'anything')).toBe(true);
    }
  });
});
