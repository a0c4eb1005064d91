/**
 * Makes the pictures of docs/CONSOLE.md: every page of the console at the width of a desk and of a
 * telephone, from a network of its own that it starts and stops.
 *
 * usage: npm run pictures
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './checked-in-files.mjs';

const BASE_PORT = 27_400;
/** By the plan of the development network: the first State's gateway. */
const GATEWAY = `http://localhost:${BASE_PORT + 10}`;
const MAIN = join(ROOT, 'apps/comity/dist/main.js');
const CHROMIUM = process.env['COMITY_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const OUT = join(ROOT, 'docs/pictures');
const WIDTHS = { desk: 1_280, telephone: 360 };
const HEIGHT = 900;
const QUALITY = 70;
const SETTLES_MS = 1_500;

const data = mkdtempSync(join(tmpdir(), 'comity-pictures-'));
const common = ['--data', data, '--base-port', String(BASE_PORT)];
const comity = (...args) => ['--disable-warning=ExperimentalWarning', MAIN, ...args, ...common];

const pages = (caseId) => [
  ['desk', 'gt.approver', '/'],
  ['cases', 'gt.drafter', '/cases'],
  ['case', 'gt.drafter', `/cases/${caseId}`],
  ['new-request', 'gt.drafter', '/compose'],
  ['practices', 'gt.liaison', '/practices'],
  ['practice', 'gt.liaison', '/practices/new'],
  ['reports', 'gt.liaison', '/practices/reports'],
  ['directory', 'gt.liaison', '/directory'],
  ['country-sheet', 'gt.liaison', '/directory/MEX'],
  ['network', 'gt.admin', '/network'],
  ['figures', 'gt.approver', '/figures'],
];

const linkFor = async (officer) => {
  const secret = readFileSync(join(data, 'gtm/development-secret'), 'utf8').trim();
  const answer = await fetch(`${GATEWAY}/dev/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-comity-development-secret': secret },
    body: JSON.stringify({ officer }),
  });
  return (await answer.json()).url;
};

const take = async (browser, [name, officer, address], [kind, width]) => {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width, height: HEIGHT },
  });
  const page = await context.newPage();
  await page.goto(await linkFor(officer));
  await page.goto('about:blank');
  await page.goto(`${GATEWAY}/#${address}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForTimeout(SETTLES_MS);
  await page.screenshot({ path: join(OUT, `${name}-${kind}.jpg`), type: 'jpeg', quality: QUALITY });
  await context.close();
  console.log(`${name}, ${kind}`);
};

const network = spawn(process.execPath, comity('up', '--no-demo', '--states', 'GT,MX'), {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((resolve, reject) => {
    let said = '';
    network.stdout.on('data', (chunk) => {
      said += chunk;
      if (said.includes('Ctrl-C stops the network')) resolve();
    });
    network.once('exit', () => reject(new Error(`the network ended early:\n${said}`)));
  });
  const demo = spawnSync(process.execPath, comity('demo', '--evidence-mib', '1'), {
    encoding: 'utf8',
  });
  const caseId = /case (NET-\S+)/.exec(demo.stdout)?.[1];
  if (demo.status !== 0 || caseId === undefined) throw new Error(demo.stderr);
  mkdirSync(OUT, { recursive: true });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  for (const page of pages(caseId)) {
    for (const width of Object.entries(WIDTHS)) await take(browser, page, width);
  }
  await browser.close();
} finally {
  const ended = network.exitCode === null && once(network, 'exit');
  network.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true });
}
