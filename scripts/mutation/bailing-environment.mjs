/** Skips what is left of a file once a test has failed: one is enough to notice a fault. */
import { TestEnvironment } from 'jest-environment-node';

export default class BailingEnvironment extends TestEnvironment {
  #failed = false;

  handleTestEvent = ({ name, test }) => {
    if (name === 'test_start' && this.#failed) test.mode = 'skip';
    if (name === 'test_fn_failure') this.#failed = true;
  };
}
