/** Whether there is room beside the text for its contents and its relations; else they lie in drawers. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The same numbers stand in style/reader.css. */
const FOR_CONTENTS = matchMedia('(min-width: 64rem)');
const FOR_RELATIONS = matchMedia('(min-width: 83rem)');

export class RoomBeside implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  get forContents(): boolean {
    return FOR_CONTENTS.matches;
  }

  get forRelations(): boolean {
    return FOR_RELATIONS.matches;
  }

  hostConnected(): void {
    for (const room of [FOR_CONTENTS, FOR_RELATIONS]) room.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    for (const room of [FOR_CONTENTS, FOR_RELATIONS]) room.removeEventListener('change', this.#changed);
  }
}
