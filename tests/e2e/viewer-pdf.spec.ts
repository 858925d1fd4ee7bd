/** A PDF in the viewer: opened from the disk, marked on its figures, with card and notes. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { smallPdf } from '../samples/small-pdf.ts';
import { expect, test } from './fixtures.ts';

/** The largest seed, printed to a PDF with a text layer. */
const PRINTED = path.resolve(import.meta.dirname, '../fixtures/xicheng-association-2019.pdf');

interface Fixture {
  /** A folder of its own for the test's files. */
  folder: string;
  /** A seed as a PDF; its path. */
  pdf: string;
  /** The empty viewer. */
  viewer: Page;
}

const viewerTest = test.extend<Fixture>({
  // Playwright reads a fixture's needs off its first parameter, which has to be a pattern.
  // oxlint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-viewer-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  pdf: async ({ folder }, use) => {
    const file = path.join(folder, 'disclosure.pdf');
    copyFileSync(PRINTED, file);
    await use(file);
  },
  viewer: async ({ openExtensionPage }, use) => {
    await use(await openExtensionPage('viewer.html'));
  },
});

async function pick(viewer: Page, ...files: string[]): Promise<void> {
  await viewer.locator('input[type=file]').setInputFiles(files);
}

/** Waits until a file has been read and marked. */
async function opened(viewer: Page): Promise<void> {
  await expect(viewer.locator('.viewer-side')).toBeVisible();
  await expect(viewer.locator('.pdf-mark').first()).toBeAttached();
}

/** Marks let the mouse through to the text below them: what counts is where the click falls. */
async function clickMark(viewer: Page, selector: string): Promise<void> {
  const mark = viewer.locator(selector).first();
  await mark.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await expect(mark).toBeVisible();
  const { x, y } = await mark.evaluate((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  await viewer.mouse.click(x, y);
}

viewerTest('marks lie on the figures at every zoom', async ({ viewer, pdf }) => {
  await pick(viewer, pdf);
  await opened(viewer);
  await viewer.locator('.finding').first().click();
  await expect(viewer.locator('.viewer-card')).toBeVisible();
  const mark = viewer.locator('.pdf-mark.is-error').first();
  for (const zoom of ['放大', '放大', '缩小', '适合宽度']) {
    await viewer.getByRole('button', { name: zoom, exact: true }).click();
    await expect
      .poll(() =>
        mark.evaluate((element) => {
          // Pages are drawn when they come near; the question is asked again until this one is.
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          // What is drawn under the mark: ink in its first and in its last third, on one line.
          const box = element.getBoundingClientRect();
          const canvas = [...document.querySelectorAll('canvas')].find((each) => {
            const { left, right, top, bottom } = each.getBoundingClientRect();
            return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
          });
          const pixels = canvas?.getContext('2d');
          if (canvas === undefined || pixels == null) return false;
          const frame = canvas.getBoundingClientRect();
          const scale = canvas.width / frame.width;
          const inkIn = (from: number, to: number): number => {
            const [x, y] = [
              (box.left + from * box.width - frame.left) * scale,
              (box.top - frame.top) * scale,
            ];
            const [width, height] = [
              Math.ceil((to - from) * box.width * scale),
              Math.ceil(box.height * scale),
            ];
            const { data } = pixels.getImageData(Math.round(x), Math.round(y), width, height);
            let ink = 0;
            for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
            return ink / (width * height);
          };
          return inkIn(0, 1 / 3) > 0.02 && inkIn(2 / 3, 1) > 0.02 && box.height < 60;
        }),
      )
      .toBe(true);
  }
});

viewerTest('a click on a mark opens its card, and the keys go on', async ({ viewer, pdf }) => {
  await pick(viewer, pdf);
  await opened(viewer);
  await viewer.keyboard.press('j');
  const card = viewer.locator('.viewer-card .card');
  await expect(card).toBeVisible();
  await viewer.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await clickMark(viewer, '.pdf-mark.is-error');
  await expect(card).toBeVisible();
  await expect(card).toContainText('不一致');
  await card.locator('.ledger button, .ledger [role=button]').first().click();
  await expect(viewer.locator('.pdf-light')).not.toHaveCount(0);
});

viewerTest('a note is there again when the same file is opened anew', async ({ viewer, pdf, folder }) => {
  await pick(viewer, pdf);
  await opened(viewer);
  await viewer.locator('.finding').first().click();
  const card = viewer.locator('.viewer-card .card');
  await card.getByRole('button', { name: '写笔记' }).click();
  await card.locator('textarea').fill('asked the office');
  await card.getByRole('button', { name: '保存' }).click();
  await expect(viewer.locator('.pdf-mark.is-note')).not.toHaveCount(0);
  await viewer.reload();
  // Its bytes tell a file, not its name.
  const elsewhere = path.join(folder, 'other-name.pdf');
  writeFileSync(elsewhere, readFileSync(pdf));
  await pick(viewer, elsewhere);
  await opened(viewer);
  await expect(viewer.locator('.viewer-side')).toContainText('asked the office');
  await expect(viewer.locator('.pdf-mark.is-note')).not.toHaveCount(0);
});

viewerTest('words are found and lit', async ({ viewer, pdf }) => {
  await pick(viewer, pdf);
  await opened(viewer);
  await viewer.keyboard.press('ControlOrMeta+f');
  await viewer.keyboard.type('预算');
  await expect(viewer.locator('.pdf-light')).not.toHaveCount(0);
  await expect(viewer.locator('.viewer-find')).toContainText(/1\/\d+/);
  await viewer.keyboard.press('Enter');
  await expect(viewer.locator('.viewer-find')).toContainText(/2\/\d+/);
});

viewerTest('a scanned picture is drawn, by a decoder that is loaded for it', async ({ viewer }) => {
  // Eight white lines as fax machines write them, told to be shown black: a square of 300 points.
  const fax = '/W 8 /H 8 /BPC 1 /CS /G /F [/AHx /CCF] /DP [null << /K -1 /Columns 8 /Rows 8 >>] /D [1 0]';
  const content = `q 300 0 0 300 100 300 cm BI ${fax} ID FF001001> EI Q`;
  const buffer = Buffer.from(smallPdf([{ content }]));
  await viewer.locator('input[type=file]').setInputFiles({ name: 'scan.pdf', mimeType: '', buffer });
  await expect
    .poll(() =>
      viewer.evaluate(() => {
        const canvas = document.querySelector('canvas');
        const pixels = canvas?.getContext('2d');
        if (canvas === null || pixels == null) return null;
        const [x, y] = [Math.round(canvas.width * 0.4), Math.round(canvas.height * 0.5)];
        return Array.from(pixels.getImageData(x, y, 1, 1).data);
      }),
    )
    .toEqual([0, 0, 0, 255]);
});

viewerTest('a file that cannot be read says why, and the others open', async ({ viewer, pdf, folder }) => {
  const broken = path.join(folder, 'broken.pdf');
  writeFileSync(broken, '%PDF-1.7\nnothing that could be drawn');
  await pick(viewer, broken, pdf);
  await expect(viewer.getByRole('alert')).toContainText('文件已损坏或不完整');
  await viewer.getByTitle('disclosure.pdf', { exact: true }).click();
  await opened(viewer);
});

viewerTest('a file with a password says so', async ({ viewer }) => {
  await pick(viewer, path.join(import.meta.dirname, '../fixtures/encrypted.pdf'));
  await expect(viewer.getByRole('alert')).toContainText('文件加了密码，没有读取');
});

viewerTest('an archive becomes the files in it', async ({ viewer, pdf, folder }) => {
  const archive = path.join(folder, 'all.zip');
  const members = { 'a/disclosure.pdf': readFileSync(pdf), 'b/unknown.bin': new Uint8Array([0, 1, 2, 255]) };
  // Kept as it is, the PDF's own signature stands near the archive's beginning.
  writeFileSync(archive, zipSync(members, { level: 0 }));
  await pick(viewer, archive);
  await opened(viewer);
  const files = viewer.getByRole('navigation', { name: '打开的文件' });
  await expect(files).toContainText('all.zip/a/disclosure.pdf');
  await files.getByTitle('all.zip/b/unknown.bin', { exact: true }).click();
  await expect(viewer.getByRole('alert')).toContainText('认不出这是什么文件');
});

const address = 'http://www.viewer.gov.cn/files/disclosure.pdf';

viewerTest.describe('by address', () => {
  viewerTest.use({ readerAsksFor: [address] });

  viewerTest('an address is fetched by the viewer itself', async ({ gouji, openExtensionPage, pdf }) => {
    await gouji.context.route(address, (route) =>
      route.fulfill({ path: pdf, contentType: 'application/pdf' }),
    );
    const viewer = await openExtensionPage(`viewer.html?address=${encodeURIComponent(address)}`);
    await opened(viewer);
    const elsewhere = await openExtensionPage(
      `viewer.html?address=${encodeURIComponent('https://files.example.org/a.pdf')}`,
    );
    await expect(elsewhere.getByRole('heading', { name: 'files.example.org' })).toBeVisible();
    await expect(elsewhere.getByRole('button', { name: '许可并打开' })).toBeVisible();
  });
});
