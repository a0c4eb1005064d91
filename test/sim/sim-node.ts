/** One simulated node: a sender and a receiver over one store. All of it but the store is volatile. */

import type { NodeId } from '@comity/kernel';
import type { NodePorts } from './node-ports.js';
import { SimReceiver } from './sim-receiver.js';
import { SimSender } from './sim-sender.js';
import type { Message } from './wire.js';

/** Which code the nodes run. A planted bug replaces a part of it. */
export interface Wiring {
  readonly Sender: new (node: NodePorts) => SimSender;
  readonly Receiver: new (node: NodePorts) => SimReceiver;
}

export const SOUND: Wiring = { Sender: SimSender, Receiver: SimReceiver };

export class SimNode {
  readonly sender: SimSender;
  readonly receiver: SimReceiver;

  constructor(ports: NodePorts, { Sender, Receiver }: Wiring) {
    this.sender = new Sender(ports);
    this.receiver = new Receiver(ports);
  }

  poll(): void {
    this.sender.poll();
    this.receiver.poll();
  }

  onMessage(from: NodeId, message: Message): void {
    switch (message.kind) {
      case 'hand_over':
        this.receiver.onHandOver(from, message);
        this.receiver.wake(from);
        this.sender.wake(from);
        return;
      case 'receipt':
        this.sender.onReceipt(from, message);
        return;
      case 'refusal':
        this.sender.onRefusal(from, message);
        return;
      case 'ask':
        this.sender.onAsk(from, message.msg);
        return;
    }
  }
}
