// Builds dist/ and the host before any test, so that tests run what would be deployed.
import { build } from '../build.mjs';

export default async function buildOnce() {
  await build();
}
