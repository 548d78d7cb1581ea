// The machine's Chromium without a way out, and where its screenshots go.
import { copyFileSync, mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

export const screenshots = process.env.SCREENSHOTS ?? 'screenshots';

export function launch() {
  mkdirSync(screenshots, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  });
}

/** A picture of the README; with IMAGES set it also replaces the one in that folder. */
export async function picture(page, name) {
  const path = `${screenshots}/${name}.png`;
  await page.screenshot({ path });
  if (process.env.IMAGES) {
    copyFileSync(path, `${process.env.IMAGES}/${name}.png`);
  }
}
