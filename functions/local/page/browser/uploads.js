import { both, find } from './dom.js';
import { sendFile } from './send-file.js';
import { uploadLine } from './upload-line.js';
import { verdictOf } from './words.js';

/** @typedef {import('../listed.ts').Listed} Listed */
/** @typedef {import('./dropped-files.js').Named} Named */
/** @typedef {import('./upload-line.js').Step} Step */
/** @typedef {Named & { line: ReturnType<typeof uploadLine>, step: Step, mayReplace: boolean }} Upload */

const AT_ONCE = 3;

/**
 * What is handed in on this page since it was opened, and how far each file has come.
 *
 * @param {Promise<number>} maxBytes Files that come before it is known wait for it.
 */
export function openUploads(maxBytes) {
  const lines = find('batch-lines', HTMLUListElement);
  /** @type {Upload[]} */
  let uploads = [];
  /** @type {Map<string, Listed>} The newest that was heard of each document: it may come before the answer to its upload. */
  const heard = new Map();

  /**
   * @param {Upload} upload
   * @param {Step} step
   */
  function move(upload, step) {
    upload.step = step;
    upload.line.show(step);
    showWhole(uploads);
  }

  /**
   * @param {Upload} upload
   * @param {number} most
   */
  async function send(upload, most) {
    const { name, file } = upload;
    if (file.size > most) {
      move(upload, { step: 'refused', code: 'too-large', ways: [] });
      return;
    }
    heard.delete(name);
    move(upload, { step: 'sending', fraction: 0 });
    const answer = await sendFile(upload, (fraction) => {
      move(upload, { step: 'sending', fraction });
    });
    if ('code' in answer) move(upload, { step: 'refused', code: answer.code, ways: waysOut(upload, answer.code) });
    else {
      const { key, isNew } = answer;
      move(upload, { step: 'sent', isNew, listed: heard.get(key) ?? { key, stage: 'queued', result: null } });
    }
  }

  /**
   * @param {Upload} upload
   * @param {string} code
   */
  function waysOut(upload, code) {
    const again = (/** @type {Partial<Upload>} */ change) => () => {
      Object.assign(upload, change);
      move(upload, { step: 'waiting' });
      void sendWaiting();
    };
    if (code === 'failed') return [{ word: { zh: '重试', en: 'try again' }, go: again({}) }];
    if (code !== 'name-taken') return [];
    return [
      { word: { zh: '替换原文件', en: 'replace it' }, go: again({ mayReplace: true }) },
      { word: { zh: '两份都保留', en: 'keep both' }, go: again({ name: besides(upload.name) }) },
    ];
  }

  /**
   * Of two files of a name the first chosen is the first sent.
   *
   * @param {string} name
   */
  function isNameBusy(name) {
    return uploads.some((each) => isSending(each) && each.name === name);
  }

  async function sendWaiting() {
    const most = await maxBytes;
    for (let free = AT_ONCE - uploads.filter(isSending).length; free > 0; free -= 1) {
      const upload = uploads.find((each) => each.step.step === 'waiting' && !isNameBusy(each.name));
      if (upload !== undefined) void send(upload, most).then(sendWaiting);
    }
  }

  find('batch-clear', HTMLButtonElement).addEventListener('click', () => {
    for (const { line } of uploads.filter(isOver)) line.element.remove();
    uploads = uploads.filter((upload) => !isOver(upload));
    showWhole(uploads);
  });

  return {
    /** @param {readonly Named[]} files */
    add: (files) => {
      const added = files.map((each) => {
        const line = uploadLine(each.name);
        line.show({ step: 'waiting' });
        return { ...each, line, step: /** @type {Step} */ ({ step: 'waiting' }), mayReplace: false };
      });
      uploads = [...uploads, ...added];
      lines.append(...added.map(({ line }) => line.element));
      showWhole(uploads);
      void sendWaiting();
    },
    /** @param {readonly Listed[]} changed */
    hear: (changed) => {
      for (const listed of changed) {
        heard.set(listed.key, listed);
        for (const upload of uploads) {
          const { step } = upload;
          if (step.step === 'sent' && step.listed.key === listed.key) move(upload, { ...step, listed });
        }
      }
    },
  };
}

/** @param {Upload} upload */
function isSending({ step }) {
  return step.step === 'sending';
}

/** @param {Upload} upload */
function isOver({ step }) {
  return step.step === 'refused' || (step.step === 'sent' && verdictOf(step.listed) !== 'waiting');
}

/**
 * `年报.pdf`, `年报 (2).pdf`, `年报 (3).pdf`
 *
 * @param {string} name
 */
function besides(name) {
  const [, stem = name, number = '1', ending = ''] = /^(.+?)(?: \((\d+)\))?(\.[^./]*)?$/su.exec(name) ?? [];
  return `${stem} (${Number(number) + 1})${ending}`;
}

/** @param {readonly Upload[]} uploads */
function showWhole(uploads) {
  const over = uploads.filter(isOver).length;
  const sent = uploads.filter(({ step }) => step.step === 'sent').length;
  find('batch', HTMLDivElement).hidden = uploads.length === 0;
  find('batch-progress', HTMLProgressElement).value = uploads.length === 0 ? 0 : (sent + over) / (2 * uploads.length);
  find('batch-state', HTMLParagraphElement).replaceChildren(
    both({
      zh: `共${uploads.length}份，已上传${sent}份，已有结果${over}份`,
      en: `${uploads.length} files, ${sent} uploaded, ${over} done`,
    }),
  );
}
