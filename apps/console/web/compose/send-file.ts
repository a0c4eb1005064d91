/** Hands a file to the node, telling how far it has come. */

/** How one file stands; whole when `sent` is `size` and nothing failed. */
export interface Sending {
  readonly name: string;
  /** Bytes. */
  readonly sent: number;
  readonly size: number;
  /** Why it was not taken, in words. */
  readonly failed?: string;
}

const CREATED = 201;
/** Open to whoever may read the request. */
const COMPARTMENT = 'C1';
const UNKNOWN_MEDIA = 'application/octet-stream';

/** `fetch` tells nothing of a body under way, so this is what came before it. */
export const sendFile = (caseId: string, file: File, say: (now: Sending) => void): Promise<void> =>
  new Promise((resolve) => {
    const { name, size } = file;
    const query = new URLSearchParams({
      case: caseId,
      name,
      media: file.type === '' ? UNKNOWN_MEDIA : file.type,
      compartment: COMPARTMENT,
    });
    const request = new XMLHttpRequest();
    request.open('POST', `/files?${query.toString()}`);
    // As octets: as JSON the body would be read and not stored.
    request.setRequestHeader('content-type', UNKNOWN_MEDIA);
    request.upload.addEventListener('progress', ({ loaded }) => {
      if (loaded < size) say({ name, size, sent: loaded });
    });
    request.addEventListener('load', () => {
      const taken = request.status === CREATED;
      say({ name, size, sent: size, ...(!taken && { failed: whyNot(request) }) });
      resolve();
    });
    request.addEventListener('error', () => {
      say({ name, size, sent: 0, failed: '…' });
      resolve();
    });
    request.send(file);
  });

const whyNot = ({ responseText, status }: XMLHttpRequest): string => {
  try {
    const { message, code } = JSON.parse(responseText) as {
      readonly message?: Readonly<Record<string, string>> | string;
      readonly code?: string;
    };
    const language = document.documentElement.lang;
    const told = typeof message === 'string' ? message : message?.[language];
    return told ?? code ?? String(status);
  } catch {
    return String(status);
  }
};
