import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something that tells which part of it has changed. */
export interface Sliced<Slice extends string> {
  listen(slices: readonly Slice[], changed: () => void): () => void;
}

/** Draws its host again whenever one of these slices changes, while the host is on the page. */
export class SliceController<Slice extends string> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slices: readonly Slice[];
  readonly #changed: () => void;
  #source: Sliced<Slice> | undefined;
  #stop: (() => void) | undefined;
  #isOn = false;

  /** @param changed what is done besides drawing */
  constructor(host: ReactiveControllerHost, slices: readonly Slice[], changed: () => void = () => {}) {
    this.#host = host;
    this.#slices = slices;
    this.#changed = changed;
    host.addController(this);
  }

  /** Where the slices are; may be another one at any time. */
  set source(source: Sliced<Slice> | undefined) {
    if (source === this.#source) return;
    this.#source = source;
    if (this.#isOn) this.#start();
  }

  hostConnected(): void {
    this.#isOn = true;
    this.#start();
  }

  hostDisconnected(): void {
    this.#isOn = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #start(): void {
    this.#stop?.();
    this.#stop = this.#source?.listen(this.#slices, () => {
      this.#changed();
      this.#host.requestUpdate();
    });
  }
}
