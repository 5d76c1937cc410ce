import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { ToolError } from '../../src/model/world.js';
import { serveLive } from '../../src/system/live.js';

it('says that a port is taken, and makes nothing', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  let made = 0;
  const serving = serveLive('.')((other.address() as AddressInfo).port, () => {
    made += 1;
    return Promise.resolve('');
  });
  await expect(serving).rejects.toBeInstanceOf(ToolError);
  expect(made).toBe(0);
  other.close();
});
