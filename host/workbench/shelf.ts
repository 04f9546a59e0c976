/** Opens lists, one at a time: each gets a spreadsheet of its own, and an Omniwallet that knows its customers. */
import { createServiceStore } from '../services/store';
import { openFile, openSample, type OpenFile } from './open-file';
import { startStandIn } from './stand-in';
import { createWorld, type World, type WorldOptions } from './world';

export interface Shelf {
  /** What is open now. */
  world(): World;
  /** Afresh, as if nobody had ever been here. */
  startOver(): Promise<void>;
  /**
   * Takes the place of the list, as *Import > Replace spreadsheet* does: properties, triggers, customers and faults stay,
   * executions are killed.
   *
   * @throws SheetFileError with one plain sentence when the bytes are no list.
   */
  open(name: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** `onOpened` is told whenever another list has taken the place of the one before. */
export async function openShelf(
  first: OpenFile | undefined,
  options: WorldOptions,
  onOpened: () => void,
): Promise<Shelf> {
  const { projectRoot, locale } = options;

  async function openFresh(file: OpenFile): Promise<World> {
    return createWorld(file, createServiceStore(), await startStandIn(file, [], {}), options);
  }

  const openFirst = async (): Promise<World> => openFresh(first ?? (await openSample(projectRoot, locale)));

  let world = await openFirst();

  async function replace(next: World): Promise<void> {
    const before = world;
    world = next;
    onOpened();
    await before.close();
  }

  return {
    world: () => world,
    startOver: async () => replace(await openFirst()),
    async open(name, bytes) {
      const file = await openFile(name, bytes, locale);
      const { standIn, store } = world;
      const next = await startStandIn(file, standIn.customers(), standIn.faults());
      await replace(createWorld(file, { ...store, locks: {} }, next, options));
    },
    close: () => world.close(),
  };
}
