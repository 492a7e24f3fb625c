import type { Server as SocketServer, Socket } from 'socket.io';
import type { Grant } from '../access/grant.ts';
import type { ClientToServer, ServerToClient } from '../protocol/index.ts';
import type { RequestBudget } from './request-budget.ts';

/** Servers do not talk to each other. */
type NoEvents = Record<string, never>;

/** What is kept with a connection. */
export interface ViewerData {
  viewer: Viewer;
}

export type LiveServerSocket = SocketServer<ClientToServer, ServerToClient, NoEvents, ViewerData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, NoEvents, ViewerData>;

/** Somebody who is connected. */
export class Viewer {
  readonly socket: LiveSocket;
  readonly budget: RequestBudget;
  /** Of the headers with which the connection was made; good once the versions have been compared. */
  readonly cookieGrant: Grant | undefined;
  /** What they may do; undefined before `hello`. */
  grant: Grant | undefined;
  /** Runs that they watch. */
  readonly watched = new Set<string>();
  /** Places that they have at open desks, by run. */
  readonly seats = new Map<string, number>();

  constructor(socket: LiveSocket, budget: RequestBudget, cookieGrant: Grant | undefined) {
    this.socket = socket;
    this.budget = budget;
    this.cookieGrant = cookieGrant;
  }

  /** Network address, for counting failures. */
  get address(): string {
    return this.socket.handshake.address;
  }
}
