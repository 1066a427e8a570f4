// The built app in the system's Chromium. `cargo xtask test e2e` runs it; see support.mjs for what a test gets.
import { defineConfig } from "@playwright/test";
import { chromium, launchArguments } from "./support.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  // Two workers at most: a test of the pool of workers wants a core for itself.
  workers: 2,
  fullyParallel: true,
  // On a shared machine a test that fails is tried once more, and told as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  use: {
    baseURL: process.env.PERENNIAL_URL,
    headless: true,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1366, height: 768 },
    serviceWorkers: "allow",
    // Recording every test takes a quarter of its time; ask for it with `--trace on` where one fails here.
    trace: "on-first-retry",
    launchOptions: { executablePath: chromium, args: launchArguments },
  },
});
